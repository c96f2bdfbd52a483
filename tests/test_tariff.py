"""`/tariff` on the real base, as conversations: what is typed, and what the answer must hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.answers import DidYouMean, Help, History, NoRate, NotFound, Quote, RateFound, RateTable
from bot.desk import Desk
from bot.render.plain import plain

RATES = {
    "Brunei": (25, "threatened"),
    "Cambodia": (36, "threatened"),
    "Indonesia": (32, "threatened"),
    "Japan": (25, "threatened"),
    "Laos": (40, "threatened"),
    "Malaysia": (25, "threatened"),
    "Myanmar": (40, "threatened"),
    "Philippines": (20, "threatened"),
    "Singapore": (10, "in_force"),
    "South Korea": (25, "threatened"),
    "Thailand": (36, "threatened"),
    "Vietnam": (20, "agreed"),
}


@pytest.mark.parametrize(("country", "rate", "standing"), [(name, *held) for name, held in RATES.items()])
def test_every_rate_of_the_articles(desk: Desk, country: str, rate: float, standing: str) -> None:
    """Each country's rate comes with its own standing, whatever verb the article used."""
    answer = desk.tariff(country)
    assert isinstance(answer, RateFound)
    measure, state = answer.current.measure, answer.current.state
    assert measure.rate is not None
    assert state is not None
    assert (measure.rate.min, measure.rate.max, state.standing) == (rate, rate, standing)
    assert answer.current.article.id == "rubio-lavrov"


@pytest.mark.parametrize(
    "typed",
    [
        "Vietnam",
        "vietnam",
        "Viet Nam",
        "VN",
        "vietnm",
        "Việt Nam",
        "베트남",
        "越南",
        "the US tariff on Vietnam?",
        "\uff36\uff49\uff45\uff54\uff4e\uff41\uff4d",
    ],
)
def test_a_country_in_any_spelling(desk: Desk, typed: str) -> None:
    """Misspelt, in another script, as a code or in full width: the country is found (F52)."""
    answer = desk.tariff(typed)
    assert isinstance(answer, RateFound)
    assert answer.country.code == "VN"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("vietnm", "read 'vietnm' as Vietnam"),
        ("Korea", "Korea read as South Korea"),
        ("Seoul", "Seoul read as the government of South Korea"),
    ],
)
def test_a_name_that_was_not_written_out_is_said_to_be_so_read(desk: Desk, typed: str, told: str) -> None:
    """The reply never hides how a name was understood."""
    assert told.casefold() in plain(desk.tariff(typed)).casefold()


def test_korea_shows_the_newer_rate_and_keeps_the_older_threat(desk: Desk) -> None:
    """The threat of March without a rate stands beside the 25 percent of July, and in the history before it."""
    answer = desk.tariff("South Korea")
    assert isinstance(answer, RateFound)
    assert answer.current.fact.id == "south-korea-tariff"
    assert "one loose clause" in (answer.current.measure.caveat or "")
    assert [each.fact.id for each in answer.others] == ["trump-korea-tariff-threat"]
    history = desk.tariff("history South Korea")
    assert isinstance(history, History)
    assert [step.cited.fact.id for step in history.steps] == ["trump-korea-tariff-threat", "south-korea-tariff"]


def test_a_threatened_rate_is_overdue_and_never_promoted(desk: Desk) -> None:
    """478 days after the due date the base still says threatened, and that it does not know what happened."""
    answer = desk.tariff("Thailand")
    assert isinstance(answer, RateFound)
    assert answer.current.state is not None
    assert answer.current.state.overdue == 478
    assert "what happened then is not in the base" in plain(answer)


def test_on_an_earlier_day_nothing_is_overdue(desk: Desk) -> None:
    """The clock is passed in: on 15 July 2025 the due date still lay ahead."""
    earlier = Desk(desk.index, desk.names, lambda: date(2025, 7, 15))
    answer = earlier.tariff("Thailand")
    assert isinstance(answer, RateFound)
    assert answer.current.state is not None
    assert answer.current.state.overdue is None


def test_asean_is_a_table_of_ten_as_of_the_article(desk: Desk) -> None:
    """The bloc's ten members of that day, highest rate first; its loose clause is a note, no member's rate."""
    answer = desk.tariff("ASEAN")
    assert isinstance(answer, RateTable)
    assert [(row.country.code, row.rate.max) for row in answer.rows] == [
        ("LA", 40), ("MM", 40), ("KH", 36), ("TH", 36), ("ID", 32),
        ("BN", 25), ("MY", 25), ("PH", 20), ("VN", 20), ("SG", 10),
    ]  # fmt: skip
    assert (answer.bloc_as_of, answer.missing) == ("2025-07-10", ())
    assert [note.fact.id for note in answer.notes] == ["asean-most-25-percent"]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("highest", ["LA", "MM"]),
        ("lowest", ["SG"]),
        ("top 3", ["LA", "MM", "KH", "TH"]),
        ("over 30", ["LA", "MM", "KH", "TH", "ID"]),
        (">= 36", ["LA", "MM", "KH", "TH"]),
        ("under 20", ["SG"]),
        ("between 20 and 25", ["BN", "JP", "MY", "KR", "PH", "VN"]),
        ("Japan, Laos and Vietnam", ["LA", "JP", "VN"]),
        ("Thailand vs Vietnam", ["TH", "VN"]),
        ("Laos and Brazil", ["LA"]),
    ],
)
def test_tables(desk: Desk, typed: str, codes: list[str]) -> None:
    """Rankings, thresholds and comparisons give these countries in this order."""
    answer = desk.tariff(typed)
    assert isinstance(answer, RateTable)
    assert [row.country.code for row in answer.rows] == codes


@pytest.mark.parametrize("asked", ["tariff", "ask"])
def test_a_bloc_in_a_comparison_has_its_members_of_that_day(desk: Desk, asked: str) -> None:
    """A member that joined after the article is neither compared nor called missing."""
    answer = desk.tariff("Japan vs ASEAN") if asked == "tariff" else desk.ask("compare the tariffs on Japan and ASEAN")
    assert isinstance(answer, RateTable)
    assert len(answer.rows) == 11
    assert answer.missing == ()


def test_what_a_comparison_lacks_is_named(desk: Desk) -> None:
    """A country without a rate and a word that is no name are both told."""
    answer = desk.tariff("Laos, Brazil, blorp")
    assert isinstance(answer, RateTable)
    assert ([place.code for place in answer.missing], answer.unknown) == (["BR"], ("blorp",))


def test_twelve_rates_and_no_thirteenth(desk: Desk) -> None:
    """The op-ed's 25 percent and the claim about averages are no country's measure."""
    answer = desk.tariff("all")
    assert isinstance(answer, RateTable)
    assert {
        row.country.name: (row.rate.max, row.cited.state and row.cited.state.standing) for row in answer.rows
    } == RATES


@pytest.mark.parametrize("typed", ["Brazil", "EU", "China", "Timor-Leste", "United States", "history Brazil"])
def test_no_rate_is_said_and_is_not_no_tariff(desk: Desk, typed: str) -> None:
    """A known name without a rate: said so, with what the base covers."""
    answer = desk.tariff(typed)
    assert isinstance(answer, NoRate)
    assert answer.coverage.articles == 5
    assert len(answer.coverage.countries) == 12
    assert "does not mean there is none" in plain(answer)


@pytest.mark.parametrize(("typed", "names"), [("Congo", {"DR Congo", "Republic of the Congo"})])
def test_rivals_are_asked_back(desk: Desk, typed: str, names: set[str]) -> None:
    """Fuzzy never chooses between rivals."""
    answer = desk.tariff(typed)
    assert isinstance(answer, DidYouMean)
    assert {each.name for each in answer.candidates} == names


@pytest.mark.parametrize("typed", ["", "   ", "help", "?"])
def test_empty_and_help(desk: Desk, typed: str) -> None:
    """Nothing typed gets help with examples."""
    assert isinstance(desk.tariff(typed), Help)


@pytest.mark.parametrize(
    "typed", ["blorp", "\u202e", "*", '"', "NEAR(", "AND OR NOT", "((((", "🚢", "a" * 100_000, "word " * 2000]
)
def test_nonsense_is_answered_and_never_an_error(desk: Desk, typed: str) -> None:
    """Operators, quotes, emoji, bidi marks and very long texts find nothing, politely (F49, F50)."""
    assert isinstance(desk.tariff(typed), NotFound | DidYouMean | Help)


def test_only_stop_words_find_nothing(desk: Desk) -> None:
    """Common words alone search for nothing (F51)."""
    answer = desk.ask("what is the of and to")
    assert isinstance(answer, NotFound | Help)
    assert not isinstance(answer, NotFound) or answer.nearest == ()


def test_a_claim_is_never_shown_without_its_denial(desk: Desk) -> None:
    """The claim that was denied brings the denial with it, wherever it is cited, and the other way round."""
    for key, other in (
        ("trump-four-times-claim", "korea-denies-four-times"),
        ("korea-denies-four-times", "trump-four-times-claim"),
    ):
        answer = desk.memo(key)
        assert other in [each.fact.id for each in answer.cited.counter]  # type: ignore[union-attr] # a Memo
        assert "den" in plain(answer)


def test_a_passage_is_quoted_where_the_texts_are_at_hand(desk: Desk) -> None:
    """With the team's copy of the article the passage is quoted, without it there is none to quote."""
    if desk.articles is None:
        pytest.skip("the article texts are not at hand (POLICYDESK_ARTICLES)")
    quoted = desk.passage("vietnam-rate")
    assert isinstance(quoted, Quote)
    assert "20 percent" in (quoted.texts[0] or "")
    without = Desk(desk.index, desk.names, desk.today).passage("vietnam-rate")
    assert without == replace(quoted, texts=(None,))
