"""An article's span with its facts laid over it: what each passage covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.facts import Article, Dated, Fact, Seeds
from bot.passages import bounds, occurrences, span


@dataclass(frozen=True)
class Placed:
    """A fact and where its passages stand in the article's span, as offsets; None for one that is not found."""

    fact: Fact
    places: tuple[tuple[int, int] | None, ...]
    passages: tuple[str, ...]

    def covers(self, position: int) -> bool:
        """Whether one of the passages holds the position."""
        return any(place and place[0] <= position < place[1] for place in self.places)


@dataclass(frozen=True)
class Reading:
    """An article with its text and its facts."""

    article: Article
    text: str
    placed: tuple[Placed, ...]
    exempt: tuple[tuple[int, int], ...]  # the furniture

    def is_furniture(self, position: int) -> bool:
        """Whether the words at a position are not the article's own."""
        return any(start <= position < end for start, end in self.exempt)

    def near(self, start: int, end: int) -> str:
        """At most five words around a position, to find it by."""
        before, after = self.text[:start].split()[-2:], self.text[end:].split()
        if start == end:
            return " ".join(after[:5])
        return " ".join(" ".join([*before, self.text[start:end], *after[:2]]).split()[:5])


def read(seeds: Seeds, article: Article, folder: Path) -> tuple[Reading | None, list[str]]:
    """The article with its text (None where that is not found), and what is wrong with its source."""
    try:
        whole = (folder / article.source.file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return None, [f"the text {article.source.file} cannot be read: {error.__class__.__name__}"]
    text = span(article.source, whole)
    if text is None:
        return None, [f"its span is not found in {article.source.file}"]
    facts = (fact for owner, fact in seeds.facts if owner == article.id)
    placed = tuple(_placed(fact, text) for fact in facts)
    exempt = tuple(place for item in article.furniture for place in occurrences(item.text, text))
    return Reading(article, text, placed, exempt), list(_faults(article, whole, text))


def _faults(article: Article, whole: str, text: str) -> Iterator[str]:
    if len(occurrences(article.source.begins, whole)) > 1:
        yield f"`begins` stands more than once in {article.source.file}"
    if (found := sha256(text.encode()).hexdigest()) != article.source.sha256:
        yield f"sha256 of the span is {found}, not {article.source.sha256}"
    if article.title and not occurrences(article.title, whole):
        yield f"the title is not in {article.source.file}"
    for item in article.furniture:
        if not occurrences(item.text, text):
            yield f'furniture "{item.text}" is not in the text'


def all_dates(fact: Fact) -> Iterator[tuple[str, str | None]]:
    """Every (date, until) that a fact carries, its measure's too."""
    for item in _dated(fact):
        yield item.date, item.until
    for event in fact.measure.events if fact.measure else ():
        if event.date or event.before:
            yield event.date or event.before or "", event.until


def _dated(fact: Fact) -> Iterator[Dated]:
    yield from fact.dates
    if fact.measure and fact.measure.effective:
        yield fact.measure.effective


def _placed(fact: Fact, text: str) -> Placed:
    places = tuple(bounds(passage, text) for passage in fact.where)
    return Placed(fact, places, tuple(text[slice(*place)] for place in places if place))
