"""An answer laid out as a page: one function for each kind of answer, and the one place that chooses among them."""

from __future__ import annotations

from typing import assert_never

from bot.answers import (
    Answer,
    DidYouMean,
    Found,
    Help,
    History,
    Memo,
    NoRate,
    NotFound,
    Profile,
    Quote,
    RateFound,
    RateTable,
)
from bot.render.page import Page, Part
from bot.render.pages import found, guide, history, nothing, profile, quote, rate, table


def page(answer: Answer) -> Page:
    """The page for an answer; a pure function of it."""
    return Page(tuple(_parts(answer)))


def _parts(answer: Answer) -> list[Part]:
    match answer:
        case RateFound():
            return rate.rate_found(answer)
        case RateTable():
            return table.rate_table(answer)
        case History():
            return history.history(answer)
        case Found():
            return found.found(answer)
        case NoRate():
            return nothing.no_rate(answer)
        case _:
            return _rarer(answer)


def _rarer(answer: DidYouMean | NotFound | Quote | Memo | Help | Profile) -> list[Part]:
    match answer:
        case DidYouMean():
            return nothing.did_you_mean(answer)
        case NotFound():
            return nothing.not_found(answer)
        case Quote():
            return quote.quote(answer)
        case Memo():
            return quote.memo(answer)
        case Help():
            return guide.help_page(answer)
        case Profile():
            return profile.profile(answer)
        case _:
            assert_never(answer)
