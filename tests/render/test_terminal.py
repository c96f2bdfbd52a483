"""Answers for a terminal and for a pipe."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from rich.console import Console

from bot.render.lines import lines
from bot.render.terminal import show
from tests.render.cases import ALL, ANSWERS


def printed(name: str) -> str:
    """What a person sees of a case."""
    out = io.StringIO()
    show(ALL[name], Console(file=out, width=300, highlight=False))
    return out.getvalue()


@pytest.mark.parametrize("name", ALL)
def test_every_answer_can_be_printed(name: str) -> None:
    """No answer breaks the terminal, and nothing in it is taken for markup."""
    assert printed(name).strip()
    assert all(line.isprintable() for line in lines(ALL[name]))


@pytest.mark.parametrize("name", ["vietnam", "asean", "korea_disputed", "history"])
def test_each_fact_has_its_citation_right_under_it(name: str) -> None:
    """A citation follows its fact in both forms."""
    assert any(line.startswith("  [") and "Source" in line for line in lines(ANSWERS[name]))
    assert "[headline missing]" in printed(name) or "Rubio holds talks" in printed(name)


def test_both_forms_say_the_same() -> None:
    """The pipe loses nothing that the terminal shows."""
    text = printed("vietnam")
    for line in lines(ANSWERS["vietnam"]):
        label, _, value = line.strip(" []").partition(": ")
        assert (value or label) in " ".join(text.split())


def test_plain_forms_load_neither_rich_nor_slackblocks() -> None:
    """The command line starts fast: what it does not draw with it does not load."""
    code = (
        "import sys, bot.render.lines, bot.render.plain, bot.render.record, bot.render.terminal;"
        "print([m for m in ('rich', 'slackblocks', 'babel', 'pydantic', 'rapidfuzz', 'sqlite3') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
