"""The short answer: exactly what was asked for first, then the fact that says it."""

from __future__ import annotations

import re
from datetime import date

from bot.answers import Cited
from bot.facts import Dated, Fact, Figure
from bot.questions.asks import SAYING
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.questions.values import DURATIONS, MONEY_OR_SHARE
from bot.standing import last_day
from bot.terms import term_of, terms
from bot.when import dated

# "Who is accused", "whom did he accuse": not the speaker is asked for, but the one spoken of.
_OBJECT = re.compile(
    r"^whom\b|^who (?:do|does|did)\b|^(?:who|which \w+) (?:is|are|was|were|has been|have been) \w+(?:ed|en)\b"
)
_CLAUSE = re.compile(r"^what (?:did|does|do|has|is|was)\b.*\bhow (?:much|many|long|big|high)\b")
_SEVERAL = re.compile(r"\b(?:days|dates)\b")
_AIM = term_of("aim")
UNIT = 3  # what a word of its unit counts of a figure, against one of its name
_THOUGHT = ("opinion", "recommended", "forecast", "stated")
FIRST = 2  # what it counts that a figure is told first
_SPEAKER = re.compile(
    r"\bwhose\b|\b(?:view|opinion|words|quote\w*|wr[oi]te|written|author\w*|sees?|saw|compar\w+|critici[sz]\w+|accus\w+)\b"
)
_RELATIVE = re.compile(r"\b(?:after|before)\b")  # the date of one event, told to place another


def lead(question: Question, cited: Cited) -> str:
    """The value asked for, when the fact gives just one such value, and the fact's statement."""
    value = _value(question, cited)
    statement = cited.fact.statement
    if value is None:
        return _with_reason(question, cited.fact)
    if value.casefold() in statement.casefold()[: len(value) + 12]:
        return statement
    return f"{value[0].upper()}{value[1:].removesuffix('.')}. {statement}"


def _with_reason(question: Question, fact: Fact) -> str:
    """The statement, and after it the reason where that is asked for, or where the question has words of it that the
    statement has not, or few words of the statement: it may be about the reason."""
    if question.ask not in ("what", "said", "whether") or not fact.because:
        return fact.statement
    told, given = set(terms(fact.statement)), set(terms(fact.because))
    asked = {term for term in question.focus if term not in GENERIC}
    beside = fact.modality in _THOUGHT and 2 * len(asked & told) < len(asked)
    if not beside and not asked & given - told and _AIM not in asked - told:
        return fact.statement
    return f"{fact.statement} {fact.because[0].upper()}{fact.because[1:]}"


def _value(question: Question, cited: Cited) -> str | None:
    fact = cited.fact
    if question.agent and _CLAUSE.search(question.masked):
        return None  # what somebody says is asked for: "what did he say about how much it matters"
    match question.ask:
        case "when":
            return _when(question, cited)
        case "where":
            return fact.place
        case "why":
            return fact.because
        case "how_long":
            return _figure_words([f for f in fact.figures if f.unit.startswith(DURATIONS)], question)
        case "how_many":
            return _figure_words([f for f in fact.figures if not f.unit.startswith(MONEY_OR_SHARE)], question)
        case "how_much":
            return _figure_words(list(fact.figures), question)
        case "who" if cited.speaker and not question.agent and _speaker_asked(question, cited):
            return cited.speaker
        case _:
            return None


def _speaker_asked(question: Question, cited: Cited) -> bool:
    """Whether the one who said it is asked for: "who warned", not "who voted", nor "whom did he accuse"."""
    named = {each.name for each in question.mentions}
    if _OBJECT.search(question.masked) or cited.speaker in named:
        return False
    said = (word for word in re.findall(r"\w+", question.masked) if not word.isdigit())
    return any(map(SAYING.match, said)) or _SPEAKER.search(question.masked) is not None


def passed(cited: Cited, today: date) -> tuple[str, ...]:
    """Dates that lay ahead when the source was written and have passed since: what happened then is not known."""
    written = last_day(cited.article.published.latest or cited.article.published.date)
    dates = [*cited.fact.dates]
    if cited.fact.measure and cited.fact.measure.effective and cited.state and cited.state.overdue is not None:
        dates.append(cited.fact.measure.effective)
    ends = dict.fromkeys(each.until or each.date for each in dates)
    return tuple(end for end in ends if written < last_day(end) < today)


def _when(question: Question, cited: Cited) -> str | None:
    """The date asked for, or all of them: "on which days"."""
    found = _nearest_date(question, cited)
    if found is None or _RELATIVE.search(found.name):
        return None
    dates = cited.fact.dates
    if not _SEVERAL.search(question.masked) or len(dates) < 2 or any(_RELATIVE.search(each.name) for each in dates):
        return dated(found)
    return " and ".join(dated(each) for each in dates)


def _nearest_date(question: Question, cited: Cited) -> Dated | None:
    dates = [*cited.fact.dates]
    if cited.fact.measure and cited.fact.measure.effective:
        dates.append(cited.fact.measure.effective)
    asked = set(question.focus)
    return max(dates, key=lambda each: len(asked & set(terms(each.name))), default=None)


def _figure_words(figures: list[Figure], question: Question) -> str | None:
    if not figures:
        return None
    best = max(figures, key=lambda each: _asked_for(each, question) + FIRST * (each is figures[0]))
    about = "about " if best.approx else ""
    upto = f" to {best.upto:,g}" if best.upto is not None else ""
    unit = best.unit.removesuffix("s") if best.value == 1 and not upto else best.unit
    return f"{about}{_number(best.value)}{upto} {unit}"


def _asked_for(figure: Figure, question: Question) -> float:
    """How much of a figure's name and unit the question has; one whose value it names itself is not asked for."""
    asked = set(question.focus)
    if _number(figure.value).replace(",", "") in asked:
        return -10
    return UNIT * len(asked & set(terms(figure.unit))) + len(asked & set(terms(figure.name)))


def _number(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")
