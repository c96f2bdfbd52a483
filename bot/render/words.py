"""Dates, ages, rates and standings in plain words. Pure text, light imports: the command line's cold start uses it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from bot.answers import Answer, Cited, Coverage, Reading
from bot.facts import Event, Measure, Published, Rate, RateKind, Standing
from bot.render.text import clean, counted, listed, sentence
from bot.standing import State, first_day, last_day
from bot.when import basis as basis
from bot.when import dated as dated
from bot.when import day as day
from bot.when import span as span

_ARTICLED = re.compile(
    r"(?:United|Philippines|Netherlands|Bahamas|Gambia|Maldives|Republic|DR |Dominican|Central African|Holy|US )"
    r"|.*(?:Islands|Emirates|Union|States|Cooperation Council)$"
)
_SHORT: dict[Standing, str] = {
    "threatened": "threatened",
    "announced": "announced",
    "agreed": "agreed in a deal",
    "in_force": "in force",
    "suspended": "suspended",
    "modified": "modified",
    "stayed": "stayed by a court",
    "struck_down": "struck down by a court",
    "expired": "expired",
    "removed": "removed",
    "denied": "denied",
}
# What a reader might wrongly take for granted about a standing is said with it.
_RESERVE: dict[Standing, str] = {
    "threatened": ", not confirmed in force",
    "announced": ", not confirmed in force",
    "agreed": ", not confirmed in force",
}
_KINDS: dict[RateKind, str] = {
    "additional": "additional, on top of what was paid before",
    "all-in": "all-in, everything included",
    "MFN": "MFN, the ordinary rate for all trading partners",
    "baseline": "baseline, the same for most countries",
    "unspecified": "not stated",
}


def published(when: Published) -> str:
    """When an article appeared: `10 Jul 2025`, or `6 or 7 Mar 2025` where only two or more days are possible."""
    return _possible(when.date, when.latest)


def age(when: Published, today: date) -> str:
    """How old an article is: `500 days old`; `about 20 months old` where its exact day is not known."""
    born = last_day(when.latest or when.date)
    days = (today - born).days
    if days < 0:
        return f"dated {counted(-days, 'day')} ahead"
    exact = len(when.date) == 10 and when.latest in (None, when.date)
    if exact or days < 62:
        return f"{'' if exact else 'about '}{counted(days, 'day')} old"
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    return f"about {counted(months, 'month')} old"


def event_date(event: Event) -> str:
    """When a step was taken, in words: `Apr 2025`, `"recently", before 10 Jul 2025`, `date not stated`."""
    if event.date:
        return _possible(event.date, event.until) + basis(event.basis)
    told = f'"{clean(event.text)}"' if event.text else ""
    known = f"before {day(event.before)}" if event.before else ""
    return ", ".join(part for part in (told, known) if part) or "date not stated"


def rate(value: Rate | None) -> str:
    """`20 %`, `10 to 15 %`, or `rate not given`."""
    if value is None:
        return "rate not given"
    low, high = _plain_number(value.min), _plain_number(value.max)
    return f"{low} %" if low == high else f"{low} to {high} %"


def rate_kind(kind: RateKind) -> str:
    """What a rate is reckoned on, in words; `not stated` for unspecified."""
    return _KINDS[kind]


def standing_brief(state: State | None) -> str:
    """A standing for a table's cell: `threatened`, `in force since Apr 2025`."""
    if state is None:
        return "not known"
    return standing(state) if settled(state) else _SHORT[state.standing]


def standing_word(state: State) -> str:
    """The one word of a standing, to stand before its date: `threatened`, `agreed`."""
    return state.standing.replace("_", " ")


def settled(state: State) -> bool:
    """Whether a standing is more than an intention, so that its date, if known, is said with it."""
    return state.standing not in _RESERVE


def standing(state: State | None, measure: Measure | None = None) -> str:
    """A standing in words, with what a reader might wrongly take for granted, its date or its condition."""
    if state is None:
        return "standing not known"
    word, event = _SHORT[state.standing], state.event
    if state.standing == "threatened" and measure and measure.condition:
        return f"{word} {condition(measure.condition)}"
    if state.standing in _RESERVE:
        return word + _RESERVE[state.standing]
    if event.date is None:
        return word
    joint = " since " if state.standing in {"in_force", "suspended", "stayed"} else ", "
    return f"{word}{joint}{_possible(event.date, event.until)}"


def condition(text: str) -> str:
    """A measure's condition as the end of a clause: `unless a deal is made`."""
    tidy = clean(text).rstrip(".")
    opens = tidy.lower().startswith(("unless", "if ", "until", "should ", "provided", "when "))
    return tidy[0].lower() + tidy[1:] if opens else f"on the condition: {tidy}"


def overdue(measure: Measure, state: State | None) -> str | None:
    """That the date set for a measure has passed and what happened is not known; None if that is not so."""
    if state is None or state.overdue is None or measure.effective is None:
        return None
    due = span(measure.effective.date, measure.effective.until)
    return f"{due} passed {counted(state.overdue, 'day')} ago; what happened then is not in the base"


def cited_standing(cited: Cited) -> str | None:
    """The standing of a fact that is a measure, None for any other fact."""
    return standing(cited.state, cited.fact.measure) if cited.fact.measure else None


def reading(item: Reading) -> str:
    """How a word was read: `read 'vietnm' as Vietnam`, `Seoul read as the government of South Korea`."""
    heard, read = clean(item.heard), clean(item.read)
    if item.why == "spelling":
        return f"read '{heard}' as {read}"
    if item.why == "seat of government" and "government" not in read:
        return f"{heard} read as the government of {the(item.read)}"
    return f"{heard} read as {the(item.read)}"


def coverage(held: Coverage) -> str:
    """What the base holds: `5 articles (Mar to Jul 2025)`."""
    if not held.articles:
        return "no article yet"
    return f"{counted(held.articles, 'article')} ({span(held.first[:7], held.last[:7])})"


def holdings(held: Coverage) -> str:
    """For how many countries the base has a rate."""
    return f"Rates held: {counted(len(held.countries), 'country', 'countries')}."


@cache
def country_name(code: str) -> str:
    """The English name of an ISO country code; the code itself where there is none."""
    if code == "US":
        return "US"
    from babel import Locale  # slow to load and rarely needed: only where an answer has a bare code

    return str(Locale("en").territories.get(code, code))


def countries(codes: tuple[str, ...]) -> str:
    """Country codes as a list of names."""
    return listed([country_name(code) for code in codes])


def _possible(first: str, last: str | None) -> str:
    if not last:
        return day(first)
    next_day = len(first) == 10 and (last_day(last) - first_day(first)).days == 1
    return span(first, last, "or" if next_day else "to")


def _plain_number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def opening(answer: Answer) -> str:
    """`As of 10 Jul 2025:` for an answer that may no longer hold; nothing otherwise."""
    as_of = getattr(answer, "as_of", None)
    return f"As of {day(as_of)}:" if as_of else ""


def passed(answer: Answer) -> str:
    """That dates which lay ahead have passed since, and that what happened then is not known."""
    dates = [day(each) for each in getattr(answer, "passed", ())]
    if not dates:
        return ""
    return (
        f"{listed(dates)} {'has' if len(dates) == 1 else 'have'} passed since; what happened then is not in the base."
    )


def read(answer: Answer) -> str:
    """How names were read that were not written out: `Read "vietnm" as Vietnam.`"""
    readings: tuple[Reading, ...] = getattr(answer, "readings", ())
    return " ".join(sentence(reading(each)) for each in readings[:3])


@lru_cache(maxsize=1024)
def the(name: str) -> str:
    """A place's name as it stands in a sentence: `the United States`, `the Philippines`, `Vietnam`."""
    plain = clean(name)
    return f"the {plain}" if _ARTICLED.match(plain) else plain
