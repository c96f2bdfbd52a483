"""Follow-ups as tables: which texts speak of the reply before them, and what "and Thailand?" comes to."""

from __future__ import annotations

import pytest

from bot.answers import DidYouMean, Found, NotFound, RateFound, RateTable
from bot.desk import Desk
from bot.questions.followup import Again, DetailAsked, Instead, again, follow_up
from bot.render.plain import plain

DETAILS = {
    "who": "who said that?|Who said that|says who?|who?|And who said this?|according to whom?|who claimed it|"
    "whose view is that?|who said so exactly?|누가 그렇게 말했어?|누가?",
    "source": "source?|Source please|sources?|what's the source?|which article?|what article is that from?|where from?|"
    "link?|where does that come from?|where\u2019s that from?|how do you know that?|the source for that?|"
    "which article says that?|who wrote that?|when was that published?|where did you get that?|citation?|"
    "출처?|출처는요?",
    "when": "when was that?|when?|and when?|when did he say that?|which day was that?|when is that|언제?",
    "why": "why?|but why?|why is that?|how come?|why so|why does he think so?|what's the reason for that?|왜?",
    "where": "where?|where was that?|and where exactly?|which city was that?|어디서?",
}
INSTEAD = [
    ("and Thailand?", "Thailand"),
    ("And for Japan?", "Japan"),
    ("what about Laos", "Laos"),
    ("and what about the Philippines??", "the Philippines"),
    ("How about South Korea then?", "South Korea"),
    ("ok, and Côte d'Ivoire?", "Côte d'Ivoire"),
    ("and Laos and Japan?", "Laos and Japan"),
    ("그럼 태국은?", "태국"),
]
ALONE = [
    "Vietnam",
    "Thailand?",
    "who is Rubio?",
    "who said that tariffs hurt?",
    "why did Trump threaten Laos?",
    "when does Vietnam's rate take effect?",
    "where did Rubio and Lavrov meet?",
    "what is the source of the dispute between Korea and the US?",
    "which article of the constitution was used?",
    "thanks",
    "",
    "?",
    "and",
    f"and {'x' * 100}",
]


@pytest.mark.parametrize(
    ("text", "detail"), [(text, key) for key, texts in DETAILS.items() for text in texts.split("|")]
)
def test_a_detail_of_the_last_reply_is_heard(text: str, detail: str) -> None:
    """Each way of asking who, from where, when, why and where is understood as a follow-up."""
    assert follow_up(text) == DetailAsked(detail)  # type: ignore[arg-type]  # the table has plain texts


@pytest.mark.parametrize(("text", "name"), INSTEAD)
def test_another_name_is_heard(text: str, name: str) -> None:
    """ "and Thailand?" gives the name as it was typed."""
    assert follow_up(text) == Instead(name)


@pytest.mark.parametrize("text", ALONE)
def test_a_question_of_its_own_is_none(text: str) -> None:
    """What says for itself what it is about is no follow-up."""
    assert follow_up(text) is None


AGAIN = [
    ("Vietnam", "ask", "Thailand", Again("tariff", "Thailand")),
    ("Vietnam?", "ask", "Laos", Again("tariff", "Laos")),
    ("tariff on Vietnam", "tariff", "Thailand", Again("tariff", "Thailand")),
    ("highest", "tariff", "Japan", Again("tariff", "Japan")),
    ("", "ask", "Japan", Again("tariff", "Japan")),
    ("Rubio", "ask", "Lavrov", Again("ask", "Lavrov")),
    (
        "When does Vietnam's rate take effect?",
        "ask",
        "Thailand",
        Again("ask", "When does Thailand's rate take effect?"),
    ),
    ("What did Trump say about Korea?", "ask", "Japan", Again("ask", "What did Trump say about Japan?")),
    ("What did Trump say about Korea?", "ask", "Lavrov", Again("ask", "What did Lavrov say about Korea?")),
    (
        "Does Korea trade with the United States?",
        "ask",
        "Japan",
        Again("ask", "Does Japan trade with the United States?"),
    ),
    ("Does the United States tax it?", "ask", "Japan", Again("ask", "Does the Japan tax it?")),
    ("When is the deadline?", "ask", "Thailand", Again("ask", "When is the deadline for Thailand?")),
    ("Who is the president of Russia?", "ask", "thialand", Again("ask", "Who is the president of thialand?")),
    ("tariff on Vietnam", "tariff", "the deadline", None),
    ("tariff on Vietnam", "tariff", "the tariff on Thailand", None),
    ("tariff on Vietnam", "tariff", "when in Thailand", None),
]


@pytest.mark.parametrize(("question", "kind", "name", "meant"), AGAIN)
def test_the_last_question_is_asked_again(desk: Desk, question: str, kind: str, name: str, meant: Again | None) -> None:
    """The new name takes the place of the last of its sort; what is no name is left to be asked as it stands."""
    assert again(question, kind, name, desk.names) == meant


MEETING = "rubio-lavrov-meeting-length"
TOLD = [
    ("who said that?", "trump-four-times-claim", "Donald Trump."),
    ("says who?", "official-no-undue-concern", "An official of the South Korean presidential office"),
    ("says who?", "official-no-undue-concern", "keeps the name back"),
    ("who said that?", MEETING, "AP/The Korea Herald reports it itself and names no speaker."),
    ("source?", MEETING, 'AP/The Korea Herald, "Rubio holds talks'),
    ("source?", "trump-four-times-claim", "The Korea Times, 6 or 7 Mar 2025 (date inferred)."),
    ("when was that?", MEETING, "10 Jul 2025 (date inferred)."),
    ("when was that?", "thailand-tariff", "7 to 9 Jul 2025 (date inferred); takes effect: 1 Aug 2025"),
    ("when was that?", "vietnam-rate", "Agreed: before 10 Jul 2025."),
    ("where was that?", MEETING, "Kuala Lumpur, Malaysia."),
    ("why?", "lee-bundle-issues", "If each issue is dealt with alone"),
]


@pytest.mark.parametrize(("text", "fact", "lead"), TOLD)
def test_a_detail_leads_the_answer_and_the_fact_is_cited(desk: Desk, text: str, fact: str, lead: str) -> None:
    """Exactly what was asked comes first, and the same fact stands below with its source."""
    answer = desk.follow(text, "any question", "ask", [fact])
    assert isinstance(answer, Found)
    assert lead in answer.lead
    assert answer.facts[0].fact.statement in answer.lead
    assert [each.fact.id for each in answer.facts] == [fact]


@pytest.mark.parametrize(("text", "missing"), [("why?", "a reason for that"), ("where?", "a place for that")])
def test_a_detail_that_the_fact_lacks_is_named(desk: Desk, text: str, missing: str) -> None:
    """No reason and no place is taken from a neighbouring fact."""
    answer = desk.follow(text, "Vietnam", "tariff", ["vietnam-rate"])
    assert isinstance(answer, NotFound)
    assert (answer.missing, [each.fact.id for each in answer.nearest]) == (missing, ["vietnam-rate"])


@pytest.mark.parametrize("facts", [[], ["no-such-fact", "'; --"]])
@pytest.mark.parametrize("text", ["source?", "who said that?", "why?"])
def test_after_a_reply_without_facts_nothing_is_made_up(desk: Desk, text: str, facts: list[str]) -> None:
    """When the last reply was that the base does not say, or its facts are gone, that is said."""
    answer = desk.follow(text, "?", "ask", facts)
    assert isinstance(answer, NotFound)
    assert "the reply before gave no fact" in plain(answer)


def test_the_source_of_several_facts_is_that_of_each(desk: Desk) -> None:
    """Facts from two articles have two sources, each named once."""
    answer = desk.follow("source?", "?", "ask", ["trump-four-times-claim", MEETING, "thailand-tariff"])
    assert isinstance(answer, Found)
    assert answer.lead.count("The Korea Times") == answer.lead.count("AP/The Korea Herald") == 1
    assert len(answer.facts) == 3


def test_another_name_gets_its_own_answer(desk: Desk) -> None:
    """After a rate the other country's rate, several as a table, an ambiguous name a question back."""
    thailand = desk.follow("and Thailand?", "tariff on Vietnam", "tariff", ["vietnam-rate"])
    assert isinstance(thailand, RateFound)
    assert thailand.country.name == "Thailand"
    assert isinstance(desk.follow("and Laos and Japan?", "Vietnam", "tariff", []), RateTable)
    asked_back = desk.follow("and Congo?", "Vietnam", "tariff", [])
    assert isinstance(asked_back, DidYouMean)


def test_what_is_no_follow_up_is_asked_as_it_stands(desk: Desk) -> None:
    """The reply before has no influence on a question of its own."""
    for text in ("who is the president of Russia?", "and the deadline?", "Vietnam"):
        assert desk.follow(text, "Laos", "tariff", ["laos-tariff"]) == desk.ask(text)
