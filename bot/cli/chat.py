"""A chat with the desk in the terminal: for whoever has no browser at hand."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from bot.answers import Answer, DidYouMean
from bot.cli.show import show_answer
from bot.desk import Desk
from bot.questions.followup import follow_up
from handlers.kept import Kept, about, facts

WELCOME = """Policy Desk, in the terminal (policydesk run opens it in the browser).
Try:  /tariff Vietnam    /tariff ASEAN    /tariff over 30    who is Wang Yi    help    (quit with Ctrl-D)"""


def chat(desk: Desk) -> None:
    """Read lines until the end of input and answer each; a number picks what the last reply offered."""
    click.echo(WELCOME)
    offered: tuple[str, ...] = ()
    kept: Kept | None = None
    while (line := _read()) is not None:
        text = line.strip()
        if text.isdigit() and 0 < int(text) <= len(offered):
            text = offered[int(text) - 1]
        if text in {"quit", "exit", "/quit", "/exit"}:
            return
        if text:
            answer = reply(desk, text, kept)
            goes_on = kept is not None and follow_up(text) is not None
            kept = replace(kept, facts=facts(answer)) if kept and goes_on else about(_asked(text), answer)
            offered = _offers(answer, text)
            show_answer(answer)


def reply(desk: Desk, text: str, kept: Kept | None = None) -> Answer:
    """The desk's answer to a line: `/tariff ...` is the command, anything else a question, or about the last reply."""
    command, _, rest = text.partition(" ")
    if command == "/tariff":
        return desk.tariff(rest)
    if text.startswith("/"):
        return desk.help(f"there is no command {command}")
    return desk.follow(text, kept.question, kept.kind, kept.facts) if kept else desk.ask(text)


def _asked(text: str) -> str:
    return text.removeprefix("/tariff").strip()


def _offers(answer: Answer, text: str) -> tuple[str, ...]:
    """What the numbers stand for after a "did you mean"."""
    if not isinstance(answer, DidYouMean):
        return ()
    command = "/tariff " if text.startswith("/tariff") else ""
    return tuple(f"{command}{each.ask}" for each in answer.candidates)


def _read() -> str | None:
    if sys.stdin.isatty():
        try:
            return input("\n> ")
        except EOFError:
            return None
    line = sys.stdin.readline()
    return line if line else None
