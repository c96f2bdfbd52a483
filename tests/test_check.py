"""The check finds each fault that is put into an invented article, and nothing in the right one."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot.check import check
from bot.facts import Article, Fact, Furniture
from bot.seeds import load
from tests.check_base import (
    COST,
    FACTS,
    OPENED,
    SPAN,
    TEXT,
    article,
    dated,
    figured,
    passage,
    rated,
    run,
    seeds,
    with_fact,
)

HERE = Path(__file__).parent
ARTICLES = Path(os.environ.get("POLICYDESK_ARTICLES") or HERE.parent.parent / "shared" / "seeds")
CHILE, PERU = FACTS[2], FACTS[3]
FORTY, DAY = OPENED.figures[0], OPENED.dates[0]
MAY, NOW = "May last year's", "in an article of 2025-06-06"
COPY = "Ada Toll opened a pier: Mayor Ada Toll opened a pier in Quelm on Thursday after about 40 days of work"


def test_the_right_article_is_clean(tmp_path: Path) -> None:
    """Everything is proved and covered, and the report says how much was looked at."""
    report = run(tmp_path, seeds())
    assert report.problems == ()
    assert report.uncovered == ()
    assert report.counts == {
        "articles": 1, "facts": 5, "measures": 3, "figures": 2, "dates": 2, "passages": 5, "texts": 1,
    }  # fmt: skip


def test_without_texts_nothing_is_proved_and_the_report_says_so() -> None:
    """`texts` is 0, so nobody takes an unproved base for a proved one."""
    report = check(seeds(), None)
    assert (report.problems, report.uncovered, report.counts["texts"]) == ((), (), 0)


def where(fact: Fact, start: str, end: str) -> Fact:
    """A fact with one more passage."""
    return replace(fact, where=(*fact.where, passage(start, end)))


@pytest.mark.parametrize(
    ("fact", "problem"),
    [
        (where(OPENED, "Mayor Bob", "of work."), 'passage start "Mayor Bob" is not found'),
        (where(OPENED, "Ada Toll", "no such"), 'passage end "no such" is not found after its start'),
        (where(OPENED, "Quelm", "work."), 'passage start "Quelm" stands more than once'),
        (figured(1250, "crowns"), 'figure 1250 ("x") is in none of its passages'),
        (figured(2, "piers", upto=3, text="second"), 'figure 3 ("x") is in none of its passages'),
        (figured(3, "piers", text="second"), 'figure 3 ("x") is in none of its passages'),
        (replace(OPENED, figures=(replace(FORTY, text="forty"),)), 'figure text "forty" is in none of its passages'),
        (
            replace(OPENED, figures=(replace(FORTY, approx=False),)),
            'figure 40 ("length of the building") is approximate in the source',
        ),
        (
            dated(OPENED, "2025-06-05", "Thursday noon", why=None),
            'date text "Thursday noon" is in none of its passages',
        ),
        (dated(OPENED, "2025-06-04", "on Thursday"), 'date 2025-06-04 is not the "on Thursday" of the source'),
        (dated(OPENED, "2025-05-22", "on Thursday"), f'date 2025-05-22 cannot be "on Thursday" {NOW}: a weekday'),
        (dated(COST, "2025-05", MAY), f'date 2025-05 cannot be "{MAY}" {NOW}: last year'),
        (
            dated(OPENED, "2025-08", None, basis="stated", why=None),
            "date 2025-08 is in none of its passages and has no `why`",
        ),
        (replace(CHILE, people=("toll",)), 'Ada Toll: "Toll" is in none of its passages'),
        (replace(CHILE, speaker="toll"), 'Ada Toll: "Toll" is in none of its passages'),
        (
            replace(OPENED, statement="Mayor Ada Toll opened a pier on 5 June 2025 after 41 days."),
            "the statement's number 41 is not among its figures",
        ),
        (
            replace(OPENED, statement="Mayor Ada Toll opened a pier on 7 June 2025."),
            'the statement\'s "7 June 2025" is not among its dates',
        ),
        (
            dated(replace(OPENED, statement="It opened on Friday 5 June 2025."), "2025-06-06", None),
            "2025-06-05 is no Friday",
        ),
        (replace(OPENED, statement=COPY), 'shares 12 words in a row with an article: "Ada Toll opened a pier: ..."'),
        (
            replace(CHILE, measure=replace(CHILE.measure, targets=("CL", "BO"))) if CHILE.measure else CHILE,
            "rate 20 does not stand next to the name of BO in any of its passages",
        ),
    ],
)
def test_a_fact_that_its_passages_do_not_prove_is_told(tmp_path: Path, fact: Fact, problem: str) -> None:
    """One thing is made wrong in one fact, and the check tells that and nothing else."""
    report = run(tmp_path, with_fact(fact))
    assert report.problems == (f"quelm: {fact.id}: {problem}",)
    assert report.uncovered == ()


def test_a_rate_taken_from_the_next_country_is_told(tmp_path: Path) -> None:
    """Chile's 20 percent stands in Peru's passage, but not beside Peru; its own 36 is then missed."""
    report = run(tmp_path, with_fact(rated(PERU, 20)))
    assert report.problems == ("quelm: peru: rate 20 does not stand next to the name of PE in any of its passages",)
    assert report.uncovered == ('quelm: figure 36 at "Fiji faces 36 percent too." is carried by no fact',)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (article(title="Quelm shuts a pier"), "the title is not in quelm.txt"),
        (
            article(furniture=(*article().furniture, Furniture(text="Advertisement", why="x"))),
            'furniture "Advertisement" is not in the text',
        ),
        (
            article("another text"),
            f"sha256 of the span is {hashlib.sha256(SPAN.encode()).hexdigest()}, "
            f"not {hashlib.sha256(b'another text').hexdigest()}",
        ),
        (article(source=replace(article().source, ends="no such end")), "its span is not found in quelm.txt"),
        (article(source=replace(article().source, file="none.txt")), "the text none.txt cannot be read"),
    ],
)
def test_an_article_that_is_not_its_text_is_told(tmp_path: Path, given: Article, problem: str) -> None:
    """Source, hash, title and furniture are those of the file; a text that changed is not silently taken."""
    report = run(tmp_path, seeds(given=given))
    assert [line[: len(problem) + 7] for line in report.problems] == [f"quelm: {problem}"]


def test_a_span_that_could_begin_at_two_places_is_told(tmp_path: Path) -> None:
    """A headline that the page repeats is no place to begin at."""
    report = run(tmp_path, seeds(), TEXT + "\nMayor Ada Toll wrote to us.")
    assert report.problems == ("quelm: `begins` stands more than once in quelm.txt",)


def test_a_passage_that_is_too_long_to_quote_is_told(tmp_path: Path) -> None:
    """Over two sentences and sixty words."""
    more = "Boats lie here. " * 20
    text = TEXT.replace("Norway lays", more + "Norway lays")
    given = article(text.split("pier\n", 1)[1].removesuffix("\nComments"))
    long = replace(OPENED, where=(*OPENED.where, passage("The second pier,", "Norway lays")))
    report = run(tmp_path, seeds((long, *FACTS[1:]), given), text)
    assert report.problems == ('quelm: opened: the passage from "The second pier," is over two sentences and 60 words',)


@pytest.mark.skipif(not ARTICLES.is_dir(), reason=f"the article texts are not at hand: no folder {ARTICLES}")
def test_the_real_seeds_are_proved_and_nothing_is_uncovered() -> None:
    """Every fact stands in its article, and every number, date, person and sentence there is carried by a fact."""
    report = check(load(HERE.parent / "seeds"), ARTICLES)
    assert report.problems == ()
    assert report.uncovered == ()
    assert report.counts["texts"] == report.counts["articles"] >= 5
