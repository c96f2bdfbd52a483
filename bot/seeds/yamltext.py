"""YAML as we take it: JSON's values and nothing else, every field with its line.

Only `null`, `true`, `false`, whole and decimal numbers are more than text: `NO` stays Norway and 2025-07-10 stays
a string. Anchors, aliases, tags and doubled keys are refused, so no few lines can unfold into many (F73).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.errors import SeedError
from bot.seeds.document import Data, Document, Fault, Loc
from bot.seeds.texts import unfit

MAX_DEPTH = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is there: ten times faster
_WORDS: dict[str, Data] = {"": None, "null": None, "true": True, "false": False}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")


def parse(path: Path, content: bytes) -> Document:
    """The file as data with lines. Raises SeedError for what is not UTF-8, not YAML or not taken by us."""
    text = _decoded(path, content)
    try:
        return _Builder(path, yaml.parse(text, Loader=_LOADER)).document()
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        problem = f"has a character that YAML forbids: {error.character!r}"
        raise SeedError(str(path), line, "(file)", problem) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise SeedError(str(path), line, "(file)", f"is not YAML: {error.problem or error.context}") from error


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SeedError(str(path), line, "(file)", f"is not UTF-8: byte {content[error.start]:#04x}") from error


class _Builder:
    """Turns the parser's events into data, one value at a time."""

    def __init__(self, path: Path, events: Iterator[yaml.Event]) -> None:
        self.path, self.events = path, events
        self.lines: dict[Loc, int] = {}

    def document(self) -> Document:
        next(self.events)  # the stream begins
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise SeedError(str(self.path), 1, "(file)", "is empty")
        data = self._value(next(self.events), ())
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise SeedError(str(self.path), _line(after), "(file)", "has more than one document")
        return Document(self.path, data, self.lines)

    def _value(self, event: yaml.Event, loc: Loc) -> Data:
        self.lines.setdefault(loc, _line(event))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._error(loc, "anchors and aliases are not taken")
        if tag := getattr(event, "tag", None):
            raise self._error(loc, f"the tag {tag} is not taken")
        if len(loc) > MAX_DEPTH:
            raise self._error(loc[:3], f"is nested more than {MAX_DEPTH} deep")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._value(item, (*loc, place)) for place, item in enumerate(self._until(yaml.SequenceEndEvent))]
        return self._mapping(loc)

    def _mapping(self, loc: Loc) -> Data:
        found: dict[str, Data] = {}
        for event in self._until(yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._error(loc, "has a key that is not a word")
            key: str = event.value
            here = (*loc, key)
            self.lines[here] = _line(event)
            if problem := "is given twice" if key in found else unfit(key):
                raise self._error(here, problem)
            found[key] = self._value(next(self.events), here)
        return found

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def _scalar(self, event: yaml.ScalarEvent, loc: Loc) -> Data:
        text: str = event.value
        if not event.style:  # a plain one: neither quoted nor a block
            if text in _WORDS:
                return _WORDS[text]
            if _WHOLE.fullmatch(text):
                return int(text)
            if _DECIMAL.fullmatch(text):
                return float(text)
        text = text.rstrip("\n")
        if problem := unfit(text):
            raise self._error(loc, problem)
        return text

    def _error(self, loc: Loc, problem: str) -> SeedError:
        return Document(self.path, None, self.lines).error(Fault(loc, problem))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
