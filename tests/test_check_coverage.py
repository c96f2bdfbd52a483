"""What an article says and no fact carries is told, and by what words it can be found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.facts import Fact, Figure, Seeds
from tests.check_base import COST, FACTS, OPENED, TEXT, article, run, seeds, with_fact


def more(sentence: str, people: tuple[str, ...] = ("Ada Toll",)) -> tuple[Seeds, str]:
    """The seeds and a text whose first sentence goes on with some more words, which the first fact's passage covers."""
    text = TEXT.replace("days of work.", f"days {sentence} of work.")
    span = text.split("pier\n", 1)[1].removesuffix("\nComments")
    return seeds(given=article(span), people=people), text


@pytest.mark.parametrize(
    ("fact", "uncovered"),
    [
        (
            replace(OPENED, figures=(), statement="Mayor Ada Toll opened a pier on 5 June 2025."),
            'figure 40 at "after about 40 days of"',
        ),
        (
            replace(COST, figures=(), statement="A second pier is to come by May 2024."),
            'figure 1250.5 at "may cost 1,250.5 million crowns"',
        ),
        (
            replace(COST, statement="Another pier is to cost 1,250.5 million crowns in May 2024."),
            'figure 2 at "Post The second pier, Toll"',
        ),
        (
            replace(COST, dates=(), statement="A second pier at 1,250.5 million crowns."),
            'date May at "ready in May last year\'s"',
        ),
        (
            replace(OPENED, dates=(), statement="Mayor Ada Toll opened a pier in about 40 days."),
            'date Thursday at "Quelm on Thursday after about"',
        ),
    ],
)
def test_a_number_or_date_that_no_fact_carries_is_told(tmp_path: Path, fact: Fact, uncovered: str) -> None:
    """A fact whose passage covers the place must carry the number as data; the sentence alone does not count."""
    report = run(tmp_path, with_fact(fact))
    assert report.problems == ()
    assert report.uncovered == (f"quelm: {uncovered} is carried by no fact",)


def test_each_of_two_equal_rates_needs_its_own_fact(tmp_path: Path) -> None:
    """Peru and Fiji at 36 percent in one sentence: without Fiji's fact its number is told."""
    report = run(tmp_path, seeds(FACTS[:4]))
    assert report.uncovered == ('quelm: figure 36 at "Fiji faces 36 percent too." is carried by no fact',)


def test_a_sentence_without_a_fact_is_told(tmp_path: Path) -> None:
    """Even one without numbers and names."""
    text = TEXT.replace("The second pier", "Nobody was happy about it. The second pier")
    span = text.split("pier\n", 1)[1].removesuffix("\nComments")
    report = run(tmp_path, seeds(given=article(span)), text)
    assert report.uncovered == ('quelm: the sentence at "Nobody was happy about it." is in no fact\'s passage',)


def test_a_person_whom_no_fact_names_is_told(tmp_path: Path) -> None:
    """Known from people.yaml, named in the text, in no fact of the article."""
    base, text = more("by Bo Reed", people=("Ada Toll", "Bo Reed"))
    assert run(tmp_path, base, text).uncovered == ("quelm: Bo Reed is carried by no fact",)


def test_a_family_name_that_no_fact_names_is_told(tmp_path: Path) -> None:
    """The family name alone is enough."""
    base, text = more("by old Reed", people=("Ada Toll", "Bo Reed"))
    assert run(tmp_path, base, text).uncovered == ('quelm: "Reed" at "by old Reed of work." is carried by no fact',)


@pytest.mark.parametrize("name", ["Zed Marlow", "Kim Jong-un", "Ada Marlow", "CQ Marlow"])
def test_a_name_in_no_list_is_told(tmp_path: Path, name: str) -> None:
    """What looks like a person and is neither a person nor a body of the base, also next to a known name."""
    base, text = more(f"with {name} there")
    expected = f'quelm: unknown name "{name}": neither a person nor an organisation of the base'
    assert run(tmp_path, base, text).uncovered == (expected,)


@pytest.mark.parametrize("words", ["with the Quelm Post there", "as in Oslo Norway", "for the Mayor Toll"])
def test_a_known_name_is_not_told(tmp_path: Path, words: str) -> None:
    """Bodies, seats, countries and styles are no unknown people."""
    base, text = more(words)
    assert run(tmp_path, base, text).uncovered == ()


def test_furniture_is_exempt_by_name_only(tmp_path: Path) -> None:
    """A number in a credit is not the article's; without the entry it is told."""
    text = TEXT.replace("Photo: Quelm Post", "Photo: Quelm Post 77")
    given = article(text.split("pier\n", 1)[1].removesuffix("\nComments"))
    assert run(tmp_path, seeds(given=given), text).uncovered != ()
    furniture = (replace(given.furniture[0], text="Photo: Quelm Post 77"),)
    assert run(tmp_path, seeds(given=replace(given, furniture=furniture)), text).uncovered == ()


def test_a_figure_elsewhere_does_not_cover(tmp_path: Path) -> None:
    """The number must be carried by a fact whose passage stands over it."""
    bare = replace(OPENED, figures=(), statement="Mayor Ada Toll opened a pier on 5 June 2025.")
    other = replace(COST, figures=(*COST.figures, Figure(name="x", value=40, unit="days")))
    report = run(tmp_path, seeds((bare, other, *FACTS[2:])))
    assert 'quelm: figure 40 at "after about 40 days of" is carried by no fact' in report.uncovered
