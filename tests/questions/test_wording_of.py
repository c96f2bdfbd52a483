"""Questions written down as wording are found again by the same question."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.desk import Desk
from bot.index.wording import Asked, asked
from bot.questions.question import understand
from bot.questions.wording import Wordings
from bot.seeds import load
from bot.seeds.references import Known
from bot.seeds.wording import read
from tests.questions.wording_of import counted, lines_of

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
def test_the_same_question_leads_to_the_fact(desk: Desk, text: str) -> None:
    """What is written and what the seeds read of it is what a question is compared by: not a word of it is missing."""
    seeds = load(SEEDS)
    known = Known(
        articles=frozenset(),
        facts={fact.id: fact for _, fact in seeds.facts},
        people=frozenset(each.id for each in seeds.people),
        organisations=frozenset(each.id for each in seeds.organisations),
        blocs=frozenset(each.id for each in seeds.places.blocs),
    )
    file = "\n".join(lines_of(counted([f"bok-rate-held | {text}"], desk.names)))
    [wording] = read(Path("made.txt"), file.encode(), known)
    others = [Asked(2, True, "what", 1, {f"other{number}": 1}) for number in range(60)]
    question = understand(text, desk.names)
    likely = Wordings([asked(1, wording.text), *others]).of(question)
    assert likely.first(1) == [1]
    assert set(question.focus) | {f"@{each.code}" for each in question.mentions} <= likely.said[1]


def test_questions_of_a_fact_are_counted_together(desk: Desk) -> None:
    """A minus before the fact makes one before the line; the oftenest words stand first; a count of 1 is left out."""
    told = ["a | who met", "-a | who else met", "b | why it fell", "a | who met there", "", "no question"]
    assert list(lines_of(counted(told, desk.names))) == [
        "fact a",
        "+ who:2 ^who-met:2 met:2 ~who:2 ~there",
        "- who ^who-else met ~who",
        "fact b",
        "+ why ^why-it fell ~it ~why",
    ]
