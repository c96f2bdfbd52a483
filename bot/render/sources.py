"""Where a fact comes from and who says it, in plain words."""

from __future__ import annotations

from functools import lru_cache

from bot.answers import Citation, Cited
from bot.facts import Article, Modality, Passage
from bot.render import words
from bot.render.text import clean, counted, cut, listed

TITLE = 200  # a title longer than this is cut; real ones have at most about 100 letters
PASSAGES = 3  # how many passages a citation names
NO_TITLE = "[headline missing]"
_NAME = 60
_EDGE = 60
_QUOTES = "\"'\u2018\u2019\u201c\u201d"  # quotation marks and full stops at a passage's edges only clutter a citation
_SAID: dict[Modality, str] = {
    "reported": "{}, as reported",
    "stated": "{} said",
    "threatened": "{} threatened this",
    "agreed": "{} agreed to this",
    "denied": "{} denied this",
    "forecast": "{} forecast this",
    "recommended": "{} recommended this",
    "opinion": "Opinion of {}",
}
_UNSAID: dict[Modality, str] = {
    "reported": "Reported",
    "stated": "Stated; speaker not given",
    "threatened": "Reported as a threat",
    "agreed": "Reported as agreed",
    "denied": "Reported as denied",
    "forecast": "A forecast",
    "recommended": "A recommendation",
    "opinion": "Opinion",
}


def publisher(article: Article) -> str:
    """`AP/The Korea Herald`, or the publisher alone."""
    names = [cut(clean(name), _NAME) for name in (article.agency, article.publisher) if name]
    return "/".join(names)


@lru_cache(maxsize=1024)
def short(article: Article) -> str:
    """A source in few words: `AP/The Korea Herald, 10 Jul 2025`."""
    return f"{publisher(article)}, {words.published(article.published)}"


def shorts(articles: list[Article]) -> str:
    """Several sources in few words, each once; beyond three they are counted."""
    several = len({article.id for article in articles}) > 1
    inferred = {short(a): " (inferred)" if several and a.published.basis == "inferred" else "" for a in articles}
    unique = [f"{name}{basis}" for name, basis in inferred.items()]
    more = len(unique) - 3
    return "; ".join(unique[:3]) + (f"; and {counted(more, 'more source')}" if more > 0 else "")


def title(article: Article) -> str:
    """The title in quotation marks, or that it is missing."""
    return f'"{cut(clean(article.title), TITLE)}"' if article.title else NO_TITLE


@lru_cache(maxsize=1024)
def article_line(article: Article) -> str:
    """An article in full: agency, publisher, carrier, title, date and the date's basis."""
    by = cut(clean(article.publisher), _NAME)
    if article.agency:
        by = f"{cut(clean(article.agency), _NAME)} in {by}"
    if article.carrier:
        by += f", via {cut(clean(article.carrier), _NAME)}"
    kind = ", opinion" if article.kind == "opinion" else ""
    when = words.published(article.published) + words.basis(article.published.basis)
    return f"{by}, {title(article)}{kind}, {when}"


@lru_cache(maxsize=4096)
def passages(of: tuple[Passage, ...]) -> str:
    """The passages by their first and last words: `passage "A deal was ... last week"`."""
    shown = [passage(each) for each in of[:PASSAGES]]
    if len(of) > PASSAGES:
        shown.append(f"{len(of) - PASSAGES} more")
    return f"passage{'s' if len(of) > 1 else ''} {listed(shown)}" if shown else ""


def passage(of: Passage) -> str:
    """One passage by its first and last words, in quotation marks."""
    start, end = cut(clean(of.start).lstrip(_QUOTES), _EDGE), cut(clean(of.end).rstrip(_QUOTES + "."), _EDGE)
    return f'"{start}"' if start == end else f'"{start} ... {end}"'


def citation(of: Citation) -> str:
    """A citation in one line: the article in full and the passages in it."""
    return "; ".join(part for part in (article_line(of.article), passages(of.passages)) if part)


def brief_citation(of: Citation) -> str:
    """A citation right after one of the same article: the source in few words, and the passages in full."""
    where = short(of.article) + words.basis(of.article.published.basis)
    return "; ".join(part for part in (where, passages(of.passages)) if part)


def said(cited: Cited) -> str:
    """Who says it and how: `Donald Trump threatened this`, `Reported`, `Opinion of Wang Son-taek`."""
    fact = cited.fact
    speaker = cut(clean(cited.speaker or fact.unnamed or "").rstrip("."), 160)
    if speaker:
        # A description such as "an official, speaking on condition of anonymity" ends in a clause of its own.
        text = _SAID[fact.modality].format(speaker + ("," if ", " in speaker and fact.unnamed else ""))
        return (text[0].upper() + text[1:]).replace(",,", ",").rstrip(",")
    return _UNSAID[fact.modality]
