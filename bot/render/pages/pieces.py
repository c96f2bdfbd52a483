"""What several pages share: a fact with its source beside it, the facts against it, readings, buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from bot.answers import Cited, Place, Reading
from bot.facts import Article
from bot.render import links, sources, words
from bot.render.page import Button, Line, Note, Part, Source
from bot.render.text import clean, cut, sentence

LABEL = 75  # Slack's limit for the words on a button
VALUE = 1_000  # what a button sends; Slack allows 2,000, and eight such would fill a message
_ID = 200


def source(cited: Cited, today: date, after: Article | None = None) -> Source:
    """The citation of a fact: who says it and how, the article, the passages, the age.

    Right `after` a fact from the same article neither title nor age are said again.
    """
    link = links.link(cited.citation)
    if after is not None and after.id == cited.article.id:
        text = f"{sources.brief_citation(cited.citation)}."
    else:
        text = f"{sources.citation(cited.citation)}. {sentence(words.age(cited.article.published, today))}"
    return Source(f"{sources.said(cited)}. Source: {text}", *(link or ()))


def statement(cited: Cited) -> str:
    """A fact's statement; for a measure with its standing, and that its date has passed."""
    parts = [sentence(cited.fact.statement)]
    if standing := words.cited_standing(cited):
        parts.append(f"Standing: {standing}.")
        overdue = words.overdue(cited.measure, cited.state)
        parts.append(sentence(overdue) if overdue else "")
    return " ".join(part for part in parts if part)


def against(cited: Cited, today: date) -> list[Part]:
    """The facts that deny or contradict a fact, each with its source."""
    parts: list[Part] = []
    for counter in cited.counter:
        parts += [Line(statement(counter), _relation(counter, cited)), source(counter, today, cited.article)]
    return parts


def _relation(counter: Cited, cited: Cited) -> str:
    pairs = [*((item, cited) for item in counter.fact.relations), *((item, counter) for item in cited.fact.relations)]
    kinds = {item.kind for item, other in pairs if item.fact == other.fact.id}
    return "Denied" if "denies" in kinds else "Contradicted"


def points(facts: Iterable[Cited], today: date, label: str | None = None, after: Article | None = None) -> list[Part]:
    """Facts, each once, with source and denials: one that stands below another as its denial is not shown again."""
    parts: list[Part] = []
    shown: set[str] = set()
    for cited in facts:
        if cited.fact.id not in shown:
            parts += [Line(statement(cited), label), source(cited, today, after), *against(cited, today)]
            shown |= {cited.fact.id, *(counter.fact.id for counter in cited.counter)}
            after = cited.article
    return parts


def readings(items: tuple[Reading, ...]) -> list[Part]:
    """How words of the question were read, if any had to be."""
    return [Note(sentence("; ".join(words.reading(item) for item in items)))] if items else []


def button(label: str, action: str, value: str) -> list[Button]:
    """A button; none where what it would send is too long to send whole."""
    made = _button(label, action, value)
    return [made] if made else []


@lru_cache(maxsize=1024)
def _button(label: str, action: str, value: str) -> Button | None:
    sent = clean(value.replace("<", " ").replace(">", " "))
    return Button(cut(clean(label), LABEL), action, sent) if len(sent) <= VALUE else None


def fact_buttons(cited: Cited) -> list[Button]:
    """To see a fact's passage, and to copy it for a memo."""
    return [*button("Show passage", "passage", cited.fact.id), *button("Copy for memo", "memo", cited.fact.id)]


def share(value: str) -> list[Button]:
    """To show an answer to the channel: `value` is the input that gives it again."""
    return button("Share", "share", value)


def names(places: Iterable[Place]) -> list[str]:
    """The places' names."""
    return [clean(place.name) for place in places]


def bloc_action(bloc: Place) -> str:
    """The action of the button that compares a bloc's members."""
    return f"answer:compare:{re.sub('[^a-z0-9-]', '', bloc.code.lower())[:_ID]}"
