"""An answer as a JSON record: the contract of `policydesk ask --json` and `tariff --json`."""

from __future__ import annotations

from typing import Literal, assert_never

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
    RateTable,
)
from bot.facts import Article, Passage
from bot.render.links import safe
from bot.render.pages import guide
from bot.render.plain import plain
from bot.render.text import clean

MOST = 12
SUGGESTED = 5
Status = Literal["answered", "did_you_mean", "not_found", "help"]


def record(question: str, answer: Answer) -> dict[str, object]:
    """The record: `question`, `status`, `text`, at most 12 `facts`, best first, and `suggestions` to try."""
    facts = {cited.fact.id: cited for best in supporting(answer) for cited in (best, *best.counter)}
    return {
        "question": _writable(question),
        "status": status(answer),
        "text": plain(answer),
        "facts": [_fact(cited) for cited in list(facts.values())[:MOST]],
        "suggestions": [clean(each) for each in suggestions(answer)],
    }


def status(answer: Answer) -> Status:
    """Whether the answer answers; a table or history without rows does not."""
    match answer:
        case RateTable():
            return "answered" if answer.rows else "not_found"
        case History():
            return "answered" if answer.steps else "not_found"
        case DidYouMean():
            return "did_you_mean"
        case NoRate() | NotFound():
            return "not_found"
        case Help():
            return "help"
        case RateFound() | Found() | Quote() | Memo() | Profile():
            return "answered"
        case _:
            assert_never(answer)


def supporting(answer: Answer) -> tuple[Cited, ...]:
    """The facts that support an answer, best first; for a lack the nearest ones."""
    match answer:
        case RateFound():
            return (answer.current, *answer.related, *answer.others)
        case RateTable():
            return (*(row.cited for row in answer.rows), *answer.notes)
        case History():
            return tuple(step.cited for step in answer.steps)
        case NoRate() | NotFound():
            return answer.nearest
        case Found() | Profile():
            return answer.facts
        case Quote() | Memo():
            return (answer.cited,)
        case DidYouMean() | Help():
            return ()
        case _:
            assert_never(answer)


def suggestions(answer: Answer) -> list[str]:
    """Inputs to try next; each is understood by the command that was asked."""
    match answer:
        case RateFound():
            return [f"history {answer.country.name}", *(bloc.name for bloc in answer.blocs)][:SUGGESTED]
        case DidYouMean():
            return [candidate.ask for candidate in answer.candidates]
        case NoRate() | NotFound():
            return [place.name for place in answer.coverage.countries[:SUGGESTED]]
        case Help():
            return list(guide.INPUTS)
        case _:
            return []


def _fact(cited: Cited) -> dict[str, object]:
    fact = cited.fact
    return {
        "id": fact.id,
        "statement": clean(fact.statement),
        "speaker": clean(cited.speaker or fact.unnamed or "") or None,
        "modality": fact.modality,
        "standing": cited.state.standing if cited.state and fact.measure else None,
        "as_of": cited.article.published.date,
        "overdue": bool(cited.state and cited.state.overdue is not None),
        "citation": _citation(cited.article, fact.where),
    }


def _citation(article: Article, where: tuple[Passage, ...]) -> dict[str, object]:
    return {
        "article": article.id,
        "publisher": clean(article.publisher),
        "title": clean(article.title) if article.title else None,
        "published": article.published.date,
        "published_basis": article.published.basis,
        "where": [_where(each) for each in where],
        "file": article.source.file,
        "url": safe(article.url),
    }


def _where(passage: Passage) -> dict[str, object]:
    # First and last words are found in the source letter by letter: nothing but the unwritable may be changed.
    return {"start": _writable(passage.start), "end": _writable(passage.end), "proves": list(passage.proves)}


def _writable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
