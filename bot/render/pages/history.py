"""The page of a history: each step with its date, its rate and its source, oldest first."""

from __future__ import annotations

from bot.answers import History, Step
from bot.render import words
from bot.render.page import Buttons, Line, Part, Title
from bot.render.pages import pieces
from bot.render.text import clean, sentence


def step_line(step: Step) -> str:
    """`agreed in a deal, 20 %`: what happened to which rate."""
    measure = step.cited.fact.measure
    what = step.event.standing.replace("_", " ")
    return f"{what}, {words.rate(measure.rate)}" if measure else what


def history(answer: History) -> list[Part]:
    """The steps as a dated list; that a date has passed without news is a line of its own."""
    name = clean(answer.country.name)
    if not answer.steps:
        return [Title(f"No history of tariffs on {name} in the base"), *pieces.readings(answer.readings)]
    parts: list[Part] = [Title(f"{name}: what the base knows, oldest first"), *pieces.readings(answer.readings)]
    for step in answer.steps:
        told = sentence(step.cited.fact.statement)
        label = f"{words.event_date(step.event)} · {step_line(step)}"
        parts += [Line(told, label), pieces.source(step.cited, answer.today)]
        parts += pieces.against(step.cited, answer.today)
    parts += [Line(sentence(text), "Overdue") for text in overdue(answer)]
    return [*parts, Buttons(tuple(pieces.share(f"tariff|history {answer.country.name}")))]


def overdue(answer: History) -> list[str]:
    """Each date that has passed without news, once."""
    measures = [(step.cited.fact.measure, step.cited.state) for step in answer.steps]
    said = [words.overdue(measure, state) for measure, state in measures if measure]
    return list(dict.fromkeys(text for text in said if text))
