"""A chat with the desk in the terminal: what a visitor without Slack tokens sees."""

from __future__ import annotations

import sys

import click

from bot.answers import Answer, DidYouMean
from bot.cli.show import show_answer
from bot.desk import Desk

WELCOME = """Policy Desk, in the terminal (no Slack tokens are set; .env.example says how to connect it).
Try:  /tariff Vietnam    /tariff ASEAN    /tariff over 30    who is Wang Yi    help    (quit with Ctrl-D)"""


def chat(desk: Desk) -> None:
    """Read lines until the end of input and answer each."""
    click.echo(WELCOME)
    offered: tuple[str, ...] = ()
    while (line := _read()) is not None:
        text = line.strip()
        if text.isdigit() and 0 < int(text) <= len(offered):
            text = f"/tariff {offered[int(text) - 1]}"
        if text in {"quit", "exit", "/quit", "/exit"}:
            return
        if text:
            answer = reply(desk, text)
            offered = tuple(each.ask for each in answer.candidates) if isinstance(answer, DidYouMean) else ()
            show_answer(answer)


def reply(desk: Desk, text: str) -> Answer:
    """The desk's answer to a line: `/tariff ...` is the command, anything else a question."""
    command, _, rest = text.partition(" ")
    if command == "/tariff":
        return desk.tariff(rest)
    if text.startswith("/"):
        return desk.help(f"there is no command {command}")
    return desk.ask(text)


def _read() -> str | None:
    if sys.stdin.isatty():
        try:
            return input("\n> ")
        except EOFError:
            return None
    line = sys.stdin.readline()
    return line if line else None
