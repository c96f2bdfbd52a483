"""What the base covers, said whenever it does not know."""

from __future__ import annotations

from bot.answers import Coverage, Place
from bot.index import Index


def coverage(index: Index) -> Coverage:
    """Articles, first and last publication date, and the countries with a rate."""
    articles, first, last = index.span()
    return Coverage(
        articles=articles,
        first=first,
        last=last,
        countries=tuple(Place(code, name) for code, name in index.rated_countries()),
    )
