"""The short answer: what a person reads in a notification. No markup, at most 600 characters, source included."""

from __future__ import annotations

from itertools import groupby
from typing import assert_never

from bot.answers import (
    Answer,
    Cited,
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
    RateRow,
    RateTable,
)
from bot.render import sources, words
from bot.render.pages import found as found_page
from bot.render.pages import history as history_page
from bot.render.pages import nothing, pieces, profile, rate, table
from bot.render.text import clean, counted, cut, sentence

LIMIT = 600
_COUNTER = 180
_SOURCES = 260


def plain(answer: Answer) -> str:
    """The short answer to read anywhere: the fact with its standing, date and source; at most 600 characters.

    It opens with "As of" where it may no longer hold, and says how names were read that were not written out.
    """
    text = _plain(answer)
    opening, readings = words.opening(answer), words.read(answer)
    if not opening and not readings:
        return text
    body, source, rest = text.rpartition(" Source: ")
    body, tail = (body, source + rest) if source else (text, "")
    body = sentence(body)
    passed = "" if " passed " in body else words.passed(answer)
    return _fitted(" ".join(part for part in (opening, body, passed, readings) if part), tail)


def _plain(answer: Answer) -> str:
    match answer:
        case RateFound():
            return _rate_found(answer)
        case RateTable():
            return _rate_table(answer)
        case History():
            return _history(answer)
        case Found():
            return _found(answer)
        case NoRate():
            lead = f"{nothing.no_rate_lead(answer)} {nothing.no_rate_why(answer)} {words.holdings(answer.coverage)}"
            return cut(clean(lead), LIMIT)
        case _:
            return _rarer(answer)


def _rarer(answer: DidYouMean | NotFound | Quote | Memo | Help | Profile) -> str:
    match answer:
        case DidYouMean():
            return cut(nothing.did_you_mean_lead(answer), LIMIT)
        case NotFound():
            return _not_found(answer)
        case Quote() | Memo():
            return _with_source(pieces.statement(answer.cited) + _against(answer.cited), [answer.cited])
        case Help():
            lead = f"{sentence(answer.problem)} " if answer.problem else ""
            ask = "Ask for a tariff (Vietnam, ASEAN, highest, all), a person or a claim."
            return cut(f"{lead}{ask} The base holds {words.coverage(answer.coverage)}.", LIMIT)
        case Profile():
            return _profile(answer)
        case _:
            assert_never(answer)


def _rate_found(answer: RateFound) -> str:
    cited, measure = answer.current, answer.current.measure
    parts = [rate.headline(answer).replace(" · ", ", ") + ".", _against(cited).strip(), rate.what(answer) + "."]
    overdue = words.overdue(measure, cited.state)
    if overdue:
        parts.append(sentence(overdue))
    elif cited.state and cited.state.standing not in {"in_force", "removed", "expired", "struck_down"}:
        parts.append(f"Takes effect: {words.dated(measure.effective) if measure.effective else 'not stated'}.")
    if measure.caveat:
        parts.append(f"Caution: {cut(sentence(measure.caveat), _COUNTER)}")
    age = words.age(cited.article.published, answer.today)
    return _with_source(" ".join(part for part in parts if part), [cited], f", {age}; {rate.newer(answer)}")


def _rate_table(answer: RateTable) -> str:
    lacking = " ".join(table.missing(answer))
    if not answer.rows:
        return cut(f"{table.heading(answer)}. {lacking}".strip(), LIMIT)
    due = {words.overdue(row.cited.measure, row.cited.state) for row in answer.rows} - {None}
    facts = [row.cited for row in answer.rows]
    after = " ".join([*(sentence(text) for text in sorted(filter(None, due))[:1]), lacking]).strip()
    tail = _tail(facts)
    room = LIMIT - len(table.heading(answer)) - len(tail) - 4 - min(len(after), 200)
    lead = f"{table.heading(answer)}: {_compact(answer.rows, room)}."
    return _fitted(f"{lead} {after}", tail)


def _compact(rows: tuple[RateRow, ...], room: int) -> str:
    """Rates with their countries, `40 % Laos, Myanmar (threatened)`; as many as fit, the rest counted."""
    said: list[str] = []
    told = 0
    for (figure, standing), group in groupby(rows, lambda row: (words.rate(row.rate), _brief(row.cited))):
        names = [clean(row.country.name) for row in group]
        text = f"{figure} {', '.join(names)} ({standing})"
        if said and len("; ".join([*said, text])) > room - 20:
            break
        said.append(cut(text, max(room - 20, 60)))
        told += len(names)
    more = len(rows) - told
    return "; ".join(said) + (f"; and {more} more" if more else "")


def _brief(cited: Cited) -> str:
    return words.standing_brief(cited.state) + (", disputed" if cited.counter else "")


def _history(answer: History) -> str:
    steps = [f"{words.event_date(step.event)}: {history_page.step_line(step)}" for step in answer.steps]
    overdue = "".join(f" {sentence(text)}" for text in history_page.overdue(answer)[:1])
    name = clean(answer.country.name)
    if not steps:
        return cut(f"No history of tariffs on {name} in the base.", LIMIT)
    return _with_source(f"{name}: {'; '.join(steps)}.{overdue}", [step.cited for step in answer.steps])


def _found(answer: Found) -> str:
    if not answer.facts:
        return cut(sentence(answer.lead), LIMIT)
    best, lead = answer.facts[0], sentence(answer.lead)
    disputed = "Disputed. " if found_page.disputed(answer) else ""
    known = lead.casefold()
    standing = words.cited_standing(best)
    if standing and standing.split(",")[0].split(" unless")[0] not in known:
        lead += f" Standing: {standing}."
    overdue = words.overdue(best.measure, best.state) if best.fact.measure else None
    if overdue and "passed" not in known:
        lead += f" {sentence(overdue)}"
    attributed = best.fact.modality in {"opinion", "forecast", "recommended", "denied"}
    if attributed and found_page.says(answer.lead, best.fact.statement) and not _names_speaker(known, best):
        lead += f" {sources.said(best)}."
    return _with_source(disputed + lead + _against(best, known), list(answer.facts[:4]))


def _names_speaker(known: str, cited: Cited) -> bool:
    names = [clean(name).casefold() for name in (cited.speaker, cited.fact.unnamed) if name]
    return any(name.split()[-1] in known for name in names if name)


def _against(cited: Cited, known: str = "") -> str:
    denials = [counter for counter in cited.counter if "denied" not in known and "denies" not in known]
    return f" But: {cut(sentence(denials[0].fact.statement), _COUNTER)}" if denials else ""


def _not_found(answer: NotFound) -> str:
    lead = f"{nothing.not_found_lead(answer)} It covers {words.coverage(answer.coverage)}."
    if not answer.nearest:
        return cut(lead, LIMIT)
    nearest = answer.nearest[0]
    return _with_source(f"{lead} Nearest, no answer: {pieces.statement(nearest)}", [nearest])


def _profile(answer: Profile) -> str:
    offices = sorted(answer.offices, key=lambda each: each.role.as_of, reverse=True)
    said = [profile.office_line(office) for office in offices[:3]]
    more = f"; {counted(len(offices) - 3, 'more role')}" if len(offices) > 3 else ""
    lead = f"{clean(answer.name)}: {'; '.join(said) or 'no role in the base'}{more}."
    articles = [office.article for office in offices[:3]] or [cited.article for cited in answer.facts[:1]]
    return _fitted(lead, f" Source: {sources.shorts(articles)}." if articles else "")


def _with_source(body: str, facts: list[Cited], after: str = "") -> str:
    return _fitted(body, _tail(facts, after))


def _tail(facts: list[Cited], after: str = "") -> str:
    """` Source: AP/The Korea Herald, 10 Jul 2025 (date inferred).`, with the age where `after` speaks of newer ones."""
    articles = [cited.article for cited in facts]
    first = articles[0]
    one = len({article.id for article in articles}) == 1
    noted = words.basis(first.published.basis) if one else ""
    where = cut(sources.shorts(articles), _SOURCES)
    return cut(f" Source: {where}{noted}{after}", _SOURCES + 120).rstrip(".") + "."


def _fitted(body: str, tail: str) -> str:
    return cut(clean(body), LIMIT - len(tail)) + tail
