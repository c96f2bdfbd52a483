"""The pages that serve checking and copying: the passages behind a fact, and a fact for a memo."""

from __future__ import annotations

import re

from bot.answers import Cited, Memo, Quote
from bot.render import sources, words
from bot.render.page import Buttons, Code, Line, Note, Part, Quotation
from bot.render.pages import pieces
from bot.render.text import clean, sentence

_ENDS = re.compile(r"(?<=[a-z)\d])\.\s+(?=[A-Z])")
_SMALL = frozenset("The A An It He She They These This That One Some".split())


def quote(answer: Quote) -> list[Part]:
    """Each passage in the source's own words; where the text is not at hand, its first and last words."""
    cited = answer.cited
    parts: list[Part] = [Line(pieces.statement(cited), "Passage behind")]
    passages = cited.fact.where
    texts = (*answer.texts, *(None for _ in passages[len(answer.texts) :]))
    for passage, text in zip(passages, texts, strict=False):
        parts.append(Quotation(clean(text) if text else f"{clean(passage.start)} ... {clean(passage.end)}"))
    if not all(texts):
        parts.append(Note("The article's text is not at hand; of such a passage only first and last words are shown."))
    parts += [pieces.source(cited, answer.today), *pieces.against(cited, answer.today)]
    return [*parts, Buttons(tuple(pieces.button("Copy for memo", "memo", cited.fact.id)))]


def memo_text(answer: Memo) -> str:
    """One plain sentence with its standing and its denial, and a footnote with the full citation for each fact."""
    denials = tuple(each for each in answer.cited.counter if each.fact.modality == "denied")
    facts = (answer.cited, *(denials or answer.cited.counter))
    body = "; but ".join(f"{_clause(cited, mark > 1)}[{mark}]" for mark, cited in enumerate(facts, start=1))
    return "\n".join([f"{body}.", "", *(_footnote(cited, mark, answer) for mark, cited in enumerate(facts, start=1))])


def _clause(cited: Cited, goes_on: bool) -> str:
    told = one_sentence(clean(cited.fact.statement))
    if cited.state is not None:
        overdue = words.overdue(cited.measure, cited.state)
        told += (
            f"; standing as of {words.published(cited.article.published)}: {words.standing(cited.state, cited.measure)}"
        )
        told += f"; {overdue}" if overdue else ""
    return _lowered(told) if goes_on else told


def one_sentence(text: str) -> str:
    """A statement as one sentence without its full stop; a second sentence follows a semicolon."""
    first, *rest = _ENDS.split(text.rstrip("."))
    return "; ".join([first, *(_lowered(each) for each in rest)])


def _lowered(text: str) -> str:
    """A sentence's beginning as it stands within another: a name keeps its capital."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first in _SMALL else text


def _footnote(cited: Cited, mark: int, answer: Memo) -> str:
    age = words.age(cited.article.published, answer.today)
    said = sources.said(cited)
    return f"[{mark}] {said}. {sources.citation(cited.citation)}; {age} on {words.day(answer.today.isoformat())}."


def memo(answer: Memo) -> list[Part]:
    """The memo's text in a block to copy."""
    buttons = pieces.button("Show passage", "passage", answer.cited.fact.id)
    return [Line(sentence("to paste into a memo"), None), Code(memo_text(answer)), Buttons(tuple(buttons))]
