"""What rows of a table share, said once: sources, denials, conditions, dates due."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import Citation, Cited, RateRow, RateTable
from bot.facts import Article, Passage
from bot.render import links, sources, words
from bot.render.page import Line, Part, Source
from bot.render.pages import pieces
from bot.render.text import clean, listed, sentence

NAMED = 8  # how many countries a remark names before it counts them


def who(rows: Iterable[RateRow], of: tuple[RateRow, ...]) -> str:
    """The countries of some rows: `all`, `all but Vietnam and Singapore`, or their names."""
    chosen = list(rows)
    names = [clean(row.country.name) for row in chosen]
    picked = {id(row) for row in chosen}  # they are some of these very rows; comparing their values takes far longer
    others = [clean(row.country.name) for row in of if id(row) not in picked]
    if len(others) < min(5, len(names)):
        return f"all but {listed(others)}" if others else "all"
    more = len(names) - NAMED
    return listed([*names[:NAMED], f"{more} more"] if more > 0 else names)


def row_sources(answer: RateTable, main: Article | None) -> list[Part]:
    """The sources of the rows: the one most come from, then each other with the countries it speaks of."""
    by_article: dict[str, list[RateRow]] = {}
    for row in answer.rows:
        by_article.setdefault(row.cited.article.id, []).append(row)
    ordered = sorted(by_article.values(), key=lambda rows: rows[0].cited.article is not main)
    return [_source(rows, answer) for rows in ordered]


def _source(rows: list[RateRow], answer: RateTable) -> Source:
    whose = who(rows, answer.rows)
    article = rows[0].cited.article
    passages = tuple(dict.fromkeys(each for row in rows for each in _passages(row.cited)))
    cited = sources.citation(Citation(article, passages))
    link = links.link(rows[0].cited.citation)
    age = sentence(words.age(article.published, answer.today))
    return Source(f"Source{'' if whose == 'all' else f' for {whose}'}: {cited}. {age}", *(link or ()))


def _passages(cited: Cited) -> tuple[Passage, ...]:
    return tuple(each for each in cited.fact.where if "rate" in each.proves) or cited.fact.where


def denials(answer: RateTable) -> list[Part]:
    """For each disputed row what speaks against it."""
    parts: list[Part] = []
    for row in answer.rows:
        if row.cited.counter:
            parts.append(Line(sentence(row.cited.fact.statement), f"Disputed, {clean(row.country.name)}"))
            parts += [pieces.source(row.cited, answer.today), *pieces.against(row.cited, answer.today)]
    return parts


def common(answer: RateTable) -> list[tuple[str, str]]:
    """(label, text) of conditions, dates due and cautions, each with the countries it holds for."""
    said = [(label, sentence(text)) for text, label in _conditions(answer)]
    said += [(f"Date reported ({names})", sentence(text)) for text, names in _due(answer)]
    cautions = ((row.cited.measure.caveat, clean(row.country.name)) for row in answer.rows)
    return said + [(f"Caution ({name})", sentence(text)) for text, name in cautions if text]


def _conditions(answer: RateTable) -> list[tuple[str, str]]:
    grouped: dict[str, list[RateRow]] = {}
    for row in answer.rows:
        if row.cited.measure.condition:
            grouped.setdefault(words.condition(row.cited.measure.condition), []).append(row)
    threats = [row for row in answer.rows if row.cited.state and row.cited.state.standing == "threatened"]
    # The ordinary case is said as what the word means: "Threatened: unless a deal is made."
    return [
        (text, "Threatened" if rows == threats else f"Condition ({who(rows, answer.rows)})")
        for text, rows in grouped.items()
    ]


def _due(answer: RateTable) -> list[tuple[str, str]]:
    grouped: dict[str, list[RateRow]] = {}
    for row in answer.rows:
        measure = row.cited.measure
        state = row.cited.state
        if measure.effective and not (state and words.settled(state)):
            text = words.overdue(measure, row.cited.state) or f"set for {words.dated(measure.effective)}"
            grouped.setdefault(text, []).append(row)
    return [(text, who(rows, answer.rows)) for text, rows in grouped.items()]
