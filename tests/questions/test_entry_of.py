"""Questions written down as entries are found again by the same question."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.desk import Desk
from bot.index.entry import compared_by
from bot.questions.nearest import Nearest
from bot.questions.question import understand
from bot.seeds import load
from bot.seeds.entries import read
from bot.seeds.references import Known
from tests.questions.entry_of import entry_of, lines_of

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.mark.parametrize(
    "text",
    [
        "Who else took part when Rubio met Lavrov?",
        "did the BOK leave its rate where it was",
        "How long do Kim and Caine talk?",
        "베트남 관세율은?",
    ],
)
def test_the_same_question_comes_nearest(desk: Desk, text: str) -> None:
    """What `entry_of` writes and the seeds read is compared as the question is: the nearness is whole."""
    seeds = load(SEEDS)
    known = Known(
        articles=frozenset(),
        facts={fact.id: fact for _, fact in seeds.facts},
        people=frozenset(each.id for each in seeds.people),
        organisations=frozenset(each.id for each in seeds.organisations),
        blocs=frozenset(each.id for each in seeds.places.blocs),
    )
    file = "\n".join(lines_of([f"bok-rate-held | {text}"], desk.names))
    [entry] = read(Path("made.txt"), file.encode(), known)
    held = compared_by(entry.text)
    others = [(2, True, frozenset({f"other{number}"})) for number in range(60)]
    near = Nearest([(1, True, held), *others]).to(understand(text, desk.names))
    assert near.given[1] == pytest.approx(1.0)


def test_what_is_left_open_is_marked(desk: Desk) -> None:
    """A minus before the fact makes a minus before the entry; entries of one fact stand together, each once."""
    told = list(
        lines_of(["a | who met", "-a | who else met", "b | why it fell", "a | who met", "", "no question"], desk.names)
    )
    assert told == ["fact a", "+ who/who-met met", "- who/who-else met", "fact b", "+ why/why-it fell"]
    assert entry_of("who met", desk.names, given=False).startswith("- who/")
