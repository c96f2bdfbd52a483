"""The pages that serve checking and copying: the passages behind a fact, and a fact for a memo."""

from __future__ import annotations

from bot.answers import Cited, Memo, Quote
from bot.render import sources, words
from bot.render.page import Buttons, Code, Line, Note, Part, Quotation
from bot.render.pages import pieces
from bot.render.text import clean, sentence


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
    """One plain sentence with its standing, what speaks against it, and footnotes with full citations."""
    facts = (answer.cited, *answer.cited.counter)
    body = " ".join(_noted(cited, mark, mark > 1) for mark, cited in enumerate(facts, start=1))
    return "\n".join([body, "", *(_footnote(cited, mark, answer) for mark, cited in enumerate(facts, start=1))])


def _noted(cited: Cited, mark: int, against: bool) -> str:
    return f"{'But: ' if against else ''}{pieces.statement(cited)}[{mark}]"


def _footnote(cited: Cited, mark: int, answer: Memo) -> str:
    age = words.age(cited.article.published, answer.today)
    said = sources.said(cited)
    return f"[{mark}] {said}. {sources.citation(cited.citation)}; {age} on {words.day(answer.today.isoformat())}."


def memo(answer: Memo) -> list[Part]:
    """The memo's text in a block to copy."""
    buttons = pieces.button("Show passage", "passage", answer.cited.fact.id)
    return [Line(sentence("to paste into a memo"), None), Code(memo_text(answer)), Buttons(tuple(buttons))]
