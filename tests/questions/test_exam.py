"""The desk against tables of questions, tuned on the tuned half; these floors keep what was reached.

`python -m tests.questions.exam` gives the figures of both halves, which the notes report. The wording of the seeds was
learned from the questions of the tuned halves among others (`seeds/README.md`), except for those of table_fifth and
table_twelfth; never from those of the other halves. Nobody who works on the rules has looked at the questions of
table_fifth, and of those from table_sixth on only at the tuned halves. Six, seven, eleven and twelve were written by
readers of the articles who knew neither the rules nor the other tables; eight to ten by writers who had seen the facts.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.desk import Desk
from tests.questions.exam import mark, report, rows

HERE = Path(__file__).parent
FLOORS = {  # percent right of the answerable, percent silent of the others, on the tuned half
    "table.yaml": (98, 97),
    "table_second.yaml": (97, 96),
    "table_plain.yaml": (97, 97),
    "table_third.yaml": (98, 97),
    "table_far.yaml": (97, 97),
    "table_fourth.yaml": (97, 97),
    "table_sixth.yaml": (95, 97),
    "table_seventh.yaml": (96, 94),
    "table_eighth.yaml": (97, 97),
    "table_ninth.yaml": (97, 96),
    "table_tenth.yaml": (97, 96),
    "table_eleventh.yaml": (97, 95),
    "table_twelfth.yaml": (91, 93),
}


@pytest.mark.parametrize("name", FLOORS)
def test_answers_stay_right_and_silence_stays_silent(desk: Desk, name: str) -> None:
    """No change of the rules may lose what the tuned half had reached."""
    marks = [mark(desk, row) for row in rows(HERE / name, "tuned")]
    for (kind, (good, of)), floor in zip(report(marks).items(), FLOORS[name], strict=True):
        missed = [f"{each.question}: {each.wrong}" for each in marks if each.wrong]
        assert 100 * good / of >= floor, (kind, good, of, missed)


@pytest.mark.parametrize("name", [path.name for path in sorted(HERE.glob("table*.yaml"))])
def test_every_table_names_facts_that_exist(desk: Desk, name: str) -> None:
    """A renamed fact must be renamed in the tables too; no question stands twice."""
    table = rows(HERE / name)
    named = {fact for row in table for fact in row.get("facts", ())}
    known = {fact.id for _, fact in desk.index.facts(sorted(named))}
    assert named - known == set()
    assert len({row["q"].casefold() for row in table}) == len(table)
