"""What the base covers, said whenever it does not know."""

from __future__ import annotations

from bot.answers import Coverage, Place
from bot.index import Index


def coverage(index: Index) -> Coverage:
    """Articles, first and last publication date, and the countries with a rate."""
    articles = index.articles()
    dates = sorted(article.published.date for article in articles)
    latest = sorted(article.published.latest or article.published.date for article in articles)
    return Coverage(
        articles=len(articles),
        first=dates[0] if dates else "",
        last=latest[-1] if latest else "",
        countries=tuple(Place(code, name) for code, name in index.rated_countries()),
    )
