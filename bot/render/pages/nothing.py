"""The pages of what the base does not know: no rate, no answer, or a name that may be one of several."""

from __future__ import annotations

from bot.answers import Coverage, DidYouMean, NoRate, NotFound
from bot.render import words
from bot.render.page import Button, Buttons, Line, Note, Part
from bot.render.pages import pieces
from bot.render.text import clean, cut, listed

HEARD = 80
PICKS = 8
NEAREST = 3
LIST = "tariff|all"


def no_rate_lead(answer: NoRate) -> str:
    """`No tariff on Brazil in the base.`"""
    return f"No tariff on {words.the(answer.place.name)} in the base."


def no_rate_why(answer: NoRate) -> str:
    """What the lack means, and what it does not."""
    return f"None of its {words.coverage(answer.coverage)} gives one. That does not mean there is none."


def no_rate(answer: NoRate) -> list[Part]:
    """That there is none in the base, what the base covers, and the facts nearest to the question."""
    parts: list[Part] = [Line(no_rate_why(answer), no_rate_lead(answer)), Note(words.holdings(answer.coverage))]
    parts += pieces.readings(answer.readings)
    parts += pieces.points(answer.nearest[:NEAREST], answer.today, "Nearest, gives no rate")
    return [*parts, Buttons(tuple(_list_button(answer.coverage)))]


def did_you_mean_lead(answer: DidYouMean) -> str:
    """`"Korea" may be South Korea or North Korea. Which one?`"""
    names = listed([clean(each.name) for each in answer.candidates[:PICKS]], "or")
    return f'"{cut(clean(answer.heard), HEARD)}" may be {names}. Which one?'


def did_you_mean(answer: DidYouMean) -> list[Part]:
    """The candidates as buttons; the desk does not choose."""
    picks: list[Button] = []
    for place, each in enumerate(answer.candidates[:PICKS], start=1):
        asks = "ask" if each.kind == "person" else "tariff"
        picks += pieces.button(each.name, f"answer:pick:{place}", f"{asks}|{each.ask}")
    return [Line(did_you_mean_lead(answer)), Buttons(tuple(picks))]


def not_found_lead(answer: NotFound) -> str:
    """What the base lacks, as exactly as is known."""
    return f"Not in the base: {clean(answer.missing).rstrip('.')}." if answer.missing else "The base does not say."


def not_found(answer: NotFound) -> list[Part]:
    """That the base does not say, what it covers, and the nearest facts, marked as no answer."""
    covers = f"It covers {words.coverage(answer.coverage)}."
    parts: list[Part] = [Line(covers, not_found_lead(answer)), *pieces.readings(answer.readings)]
    parts += pieces.points(answer.nearest[:NEAREST], answer.today, "Nearest, does not answer this")
    return [*parts, Buttons(tuple(_list_button(answer.coverage)))]


def _list_button(coverage: Coverage) -> list[Button]:
    if not coverage.countries:
        return []
    return pieces.button("List them", "answer:list", LIST)
