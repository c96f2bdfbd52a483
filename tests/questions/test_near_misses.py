"""Near misses and offices on the seed base: what is asked is close to a fact that does not answer, or put otherwise."""

from __future__ import annotations

import pytest

from bot.desk import Desk
from bot.render.record import record
from tests.benchmarks.seeded import fresh_desk


@pytest.fixture(scope="module")
def desk() -> Desk:
    return fresh_desk()[0]


@pytest.mark.parametrize(
    "question",
    [
        "what does Thailand charge on US imports",  # the other way round
        "did Lavrov wink back at Rubio",  # the other one did
        "what did Anwar say about Danny Russel",  # who only passed his words on
        "who preceded Rubio as secretary of state",
        "who was US president before Trump",  # a former holder need not be the one before
        "who replaced Yoon as acting president",
        "who is the leader of the People Power Party",
        "did Rubio meet Kim Jong Un",  # a surname known here, of somebody who is not
        "how old is Rubio",
        "Kosdaq close",  # what its stocks were worth is no closing level
        "when did BOK last raise rates",  # it cut and held
        "how many soldiers took part in Freedom Edge",  # countries did
        "when does the impeachment trial end",
        "which Cambodian goods are covered by the tariff",  # the rate is no list of goods
        "what Thai products are hit",
        "what rate did Laos pay before the threat",
        "rate for Myanmar after the deal",
        "Bank of Korea growth forecast",  # a forecast of something else that speaks of growth
        "total of Korean household debt",  # that it mounts is no total
        "which office should be the control tower, according to Lee Sang-kyu",  # he keeps it back
        "what did the presidential official say about rice",
        "루비오 나이는?",
        "코스닥 종가",
    ],
)
def test_a_near_miss_is_met_with_silence(desk: Desk, question: str) -> None:
    """A neighbouring fact is no answer: another direction, doer, time or figure is asked for."""
    assert record(question, desk.ask(question))["status"] in ("not_found", "help")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("who had Caine's job before him", "CQ Brown"),
        ("whom did Caine replace", "CQ Brown"),
        ("who succeeded Yoon", "Lee Jae Myung"),
        ("which TV station did Wang Son-taek work for", "Wang Son-taek: formerly Diplomatic Correspondent at YTN"),
        ("which university does Wang Son-taek teach at", "Wang Son-taek: Adjunct Professor at Sogang University,"),
        ("who is the head of Korea's central bank", "Rhee Chang-yong"),
        ("Japan's top general, who came to Seoul", "Yoshihide Yoshida"),
        ("합참의장 누구야?", "Kim Myung-soo"),  # asked in Korean, of Korea
        ("국정원장 누구야?", "Lee Jong-seok"),
        ("케인 전임자는 누구?", "CQ Brown"),
    ],
)
def test_an_office_is_asked_for_by_its_neighbour_or_its_kind(desk: Desk, question: str, begins: str) -> None:
    """Who held an office before or after somebody, and for whom somebody works, come from the dated roles."""
    assert str(record(question, desk.ask(question))["text"]).startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("how much is 3,000 trillion won in dollars", "2.18 trillion dollars."),
        ("how many members were cautious about a rate cut", "2 members."),
        ("by how much has BOK cut rates since October", "1 percentage point."),
        ("on which days did Trump notify countries about tariffs", "7 Jul 2025 (date inferred) and 9 Jul 2025"),
    ],
)
def test_the_short_answer_is_what_was_asked(desk: Desk, question: str, begins: str) -> None:
    """The figure in the unit asked for, the count that the sentence is about, every day where days are asked for."""
    assert str(record(question, desk.ask(question))["text"]).startswith(begins)


def test_a_reason_ends_in_one_full_stop(desk: Desk) -> None:
    """A reason told as a sentence gets no second full stop."""
    asked = "why can't the Korean presidential office coordinate the negotiations"
    assert ".." not in str(record(asked, desk.ask(asked))["text"])


@pytest.mark.parametrize(
    "question", ["What is the EU's tariff?", "tariffs on Mercosur", "what does the EU face in duties"]
)
def test_a_bloc_without_a_rate_is_not_answered_with_all_rates(desk: Desk, question: str) -> None:
    """A bloc of which no member has a rate is said to have none in the base; other countries' rates are no answer."""
    got = record(question, desk.ask(question))
    assert got["status"] == "not_found"
    assert str(got["text"]).startswith("No tariff on ")


@pytest.mark.parametrize("who", ["Rubio", "Anwar Ibrahim", "Rhee", "Hong Min", "Trump"])
def test_what_somebody_said_is_answered_with_words_of_theirs(desk: Desk, who: str) -> None:
    """The plainest of questions is never met with silence where the base has something that the person said."""
    got = record(f"What did {who} say?", desk.ask(f"What did {who} say?"))
    assert got["status"] == "answered"
    assert who.split()[0] in str(got["text"])
