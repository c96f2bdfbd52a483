"""An answer on the terminal: tables and colour for a person, plain lines for a pipe."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.answers import Answer


def show_answer(answer: Answer) -> None:
    """Print the whole answer."""
    if sys.stdout.isatty():
        from bot.render.terminal import show

        show(answer)
        return
    from bot.render.lines import lines

    click.echo("\n".join(lines(answer)))
