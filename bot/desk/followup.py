"""What the last reply said, asked about: its speaker, its source, its date, reason or place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers import Answer, Cited, Found, NotFound
from bot.desk.cite import cite
from bot.desk.coverage import coverage
from bot.desk.lead import passed
from bot.facts import Article
from bot.index import Index
from bot.questions.followup import Detail
from bot.when import basis, dated, day, span

MOST = 3  # facts whose sources are given
NOTHING = "the reply before gave no fact that this could be about"
MISSING: dict[Detail, str] = {
    "who": "who said that",
    "source": "a source for that",
    "when": "a date for that",
    "why": "a reason for that",
    "where": "a place for that",
}


def detail(index: Index, asked: Detail, text: str, ids: Sequence[str], today: date) -> Answer:
    """The detail of the first of these facts (for the source, of the first three); NotFound names what is missing."""
    facts = cite(index, list(dict.fromkeys(ids))[:MOST], today)
    told = _told(index, asked, facts) if facts else None
    if told is None:
        missing = MISSING[asked] if facts else f"{MISSING[asked]}; {NOTHING}"
        return NotFound(
            today=today, question=text, coverage=coverage(index), nearest=facts[:1] if facts else (), missing=missing
        )
    shown = facts if asked == "source" else facts[:1]
    return Found(
        today=today,
        question=text,
        lead=told,
        facts=shown,
        passed=passed(facts[0], today) if asked == "when" else (),
        again=f"follow|{' '.join(each.fact.id for each in shown)}|{text}",
    )


def _told(index: Index, asked: Detail, facts: tuple[Cited, ...]) -> str | None:
    first = facts[0]
    match asked:
        case "who":
            value = _speaker(index, first)
        case "source":
            value = "; ".join(dict.fromkeys(_source(each.article) for each in facts))
        case "when":
            value = _dates(first)
        case "why":
            value = first.fact.because
        case "where":
            value = first.fact.place
    if not value:
        return None
    opening = f"{value[0].upper()}{value[1:]}".rstrip(".")
    return f"{opening}. {first.fact.statement}"


def _speaker(index: Index, cited: Cited) -> str | None:
    fact, article = cited.fact, cited.article
    if fact.speaker:
        return cited.speaker
    if fact.unnamed:
        told = "not name" in fact.unnamed  # the description says so itself
        return fact.unnamed if told else f"{fact.unnamed}; the source keeps the name back"
    if article.author:
        return f"{index.speaker_name(article.author)}, the author of the piece"
    return f"{_publisher(article)} reports it itself and names no speaker"


def _source(article: Article) -> str:
    """The article in few words: who published it, its title, when."""
    title = f', "{article.title}"' if article.title else ""
    published = article.published
    return f"{_publisher(article)}{title}, {span(published.date, published.latest, 'or')}{basis(published.basis)}"


def _publisher(article: Article) -> str:
    return "/".join(name for name in (article.agency, article.publisher) if name)


def _dates(cited: Cited) -> str | None:
    """Every date of the fact: one alone, or each with what happens then, as "that" may be any of them."""
    measure = cited.fact.measure
    dates = [*cited.fact.dates, *([measure.effective] if measure and measure.effective else [])]
    told = [(each.name, dated(each)) for each in dates]
    for event in measure.events if measure else ():
        if event.date and event.date not in {each.date for each in dates}:
            told.append((event.standing.replace("_", " "), f"{day(event.date)}{basis(event.basis)}"))
        elif event.date is None and event.before:
            told.append((event.standing.replace("_", " "), f"before {day(event.before)}"))
    if len(told) == 1 and dates:
        return told[0][1]
    return "; ".join(f"{name}: {when}" for name, when in told) or None


def subject(index: Index, ids: Sequence[str]) -> str | None:
    """The country whose rate the last reply told, by name; None when it told none, or several."""
    measures = [fact.measure for _, fact in index.facts(list(ids)) if fact.measure]
    targets = {target for measure in measures for target in measure.targets}
    return index.country_name(targets.pop()) if len(targets) == 1 else None
