"""Fields and types: a document's data read into the classes of `bot.facts` by pydantic, strictly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from bot.actors import FORBID_UNKNOWN, Organisation, Person, Places
from bot.facts import Article, Fact
from bot.seeds.document import Document, Fault

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class ArticleFile:
    """A file with one article and its facts."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    article: Article
    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class PeopleFile:
    """`people.yaml`."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    people: tuple[Person, ...]


@dataclass(frozen=True, kw_only=True)
class OrganisationsFile:
    """`organisations.yaml`."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN
    organisations: tuple[Organisation, ...]


def shape(document: Document, kind: type[T]) -> T:
    """The document as a `kind`, e.g. Places. Raises SeedError for the first field that does not fit."""
    if not isinstance(document.data, dict):
        raise document.error(Fault((), f"must be a mapping with the keys of {kind.__name__}"))
    try:
        # Strict Python input refuses a dict for a dataclass; strict JSON takes it, and a list for a tuple.
        return TypeAdapter(kind).validate_json(json.dumps(document.data), strict=True)
    except ValidationError as error:
        raise document.error(_first(document, error)) from error


def _first(document: Document, error: ValidationError) -> Fault:
    """The fault that stands first in the file; a field that is missing comes last, it may be a misspelt one."""
    found = [(item["type"] == "missing", Fault(tuple(item["loc"]), _said(item))) for item in error.errors()]
    return min(found, key=lambda item: (item[0], document.error(item[1]).line))[1]


def _said(found: ErrorDetails) -> str:
    kind, message = found["type"], found["msg"]
    if kind == "unexpected_keyword_argument" and found["input"] is None:
        return "is not a field that is known here (a text with a comma, between braces, needs quotes)"
    known = {
        "missing": "is missing",
        "unexpected_keyword_argument": "is not a field that is known here",
        "string_type": "must be text (put numbers and dates in quotes)",
    }
    return known.get(kind, message[:1].lower() + message[1:])


__all__ = ["ArticleFile", "OrganisationsFile", "PeopleFile", "Places", "shape"]
