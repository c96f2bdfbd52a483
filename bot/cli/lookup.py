"""`tariff`, `ask`, `who`, `resolve`: one input as arguments, or many on standard input with `-`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from bot.cli.clock import clock, today_option
from bot.cli.open import open_desk
from bot.cli.show import show_answer

if TYPE_CHECKING:
    from bot.answers import Answer
    from bot.desk import Desk

NOTHING = 1
Ask = Callable[["Desk", str], "Answer"]


def _inputs(words: tuple[str, ...]) -> Iterator[str] | None:
    """The lines of standard input when the argument is `-`; None otherwise. Bytes that are no UTF-8 are replaced."""
    if words != ("-",):
        return None
    return (line.decode("utf-8", "replace").rstrip("\r\n") for line in sys.stdin.buffer)


def _line(value: str) -> None:
    click.echo(" ".join(value.split()))


def _json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(value, ensure_ascii=False))


def _lookup(name: str, asks: Ask, summary: str) -> click.Command:
    def command(words: tuple[str, ...], as_json: bool, today: str | None) -> None:
        desk = open_desk(clock(today))
        many = _inputs(words)
        if many is not None:
            for line in many:
                _one_line(line, asks(desk, line), as_json)
            return
        text = " ".join(words)
        answer = asks(desk, text)
        from bot.render.record import record

        result = record(text, answer)
        if as_json:
            _json(result)
        else:
            show_answer(answer)
        sys.exit(NOTHING if result["status"] == "not_found" else 0)

    command.__doc__ = summary
    command = click.argument("words", nargs=-1, metavar="TEXT...")(command)
    command = click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")(command)
    return click.command(name, help=summary)(today_option(command))


def _one_line(text: str, answer: Answer, as_json: bool) -> None:
    from bot.render.plain import plain
    from bot.render.record import record

    if as_json:
        _json(record(text, answer))
    else:
        _line(plain(answer))


tariff = _lookup(
    "tariff",
    lambda desk, text: desk.tariff(text),
    """The tariff on a country's goods: TEXT is a country in any spelling, several ("Japan, Laos"), a bloc,
    `highest`, `lowest`, `over 30`, `history COUNTRY` or `all`; `-` reads one input per line.""",
)
ask = _lookup(
    "ask",
    lambda desk, text: desk.ask(text),
    "A question in plain words; `-` reads one question per line.",
)
who = _lookup("who", lambda desk, text: desk.who(text), "Who a person is, with the date of each role.")


@click.command(help="What a name means: a country, a bloc or a person; `-` reads one name per line.")
@click.argument("words", nargs=-1, metavar="NAME...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@today_option
def resolve(words: tuple[str, ...], as_json: bool, today: str | None) -> None:
    """Print how each name is read."""
    from bot.render.names import line_of, record_of

    desk = open_desk(clock(today))
    many = _inputs(words)
    for text in many if many is not None else (" ".join(words),):
        found = desk.names.resolve(text)
        if as_json:
            _json(record_of(text, found))
        else:
            _line(line_of(text, found))
        if many is None and record_of(text, found)["status"] == "none":
            sys.exit(NOTHING)


COMMANDS = (tariff, ask, who, resolve)
