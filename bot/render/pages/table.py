"""The page of several rates: a table, then what holds for all of them, and their sources."""

from __future__ import annotations

from collections import Counter

from bot.answers import RateRow, RateTable
from bot.facts import Article
from bot.render import sources, words
from bot.render.page import Buttons, Grid, Line, Note, Part, Title
from bot.render.pages import groups, pieces
from bot.render.text import clean, listed, number

COLUMNS = ("Country", "Rate", "Standing", "Dates and notes")


def heading(answer: RateTable) -> str:
    """What was asked, and for a bloc that its members' rates are separate."""
    name = clean(answer.heading)
    if not answer.rows:
        return f"No rate in the base: {name}"
    if answer.kind == "bloc":
        rates = "one rate" if len(answer.rows) == 1 else f"{number(len(answer.rows))} separate rates"
        return f"{name}: {rates}, no bloc rate in the base"
    return name[:1].upper() + name[1:]


def main_article(answer: RateTable) -> Article | None:
    """The article from which most rows come; None without rows."""
    common = Counter(row.cited.article.id for row in answer.rows).most_common(1)
    return next((row.cited.article for row in answer.rows if row.cited.article.id == common[0][0]), None)


def missing(answer: RateTable) -> list[str]:
    """What was asked for and is not in the base, one sentence for each kind of lack."""
    said: list[str] = []
    if answer.missing:
        lacking = listed(pieces.names(answer.missing), "or")
        said.append(f"No rate in the base for {lacking}. That does not mean there is none.")
    if answer.unknown:
        said.append(f"Not a name the base knows: {listed([clean(name) for name in answer.unknown])}.")
    return said


def rate_table(answer: RateTable) -> list[Part]:
    """The table with its sources; conditions, dates due, loose statements; whose rates are missing."""
    main = main_article(answer)
    as_of = f" · as reported {words.published(main.published)}" if main else ""
    parts: list[Part] = [Title(heading(answer) + as_of), *pieces.readings(answer.readings)]
    if answer.rows:
        parts.append(Grid(COLUMNS, tuple(_row(row, main) for row in answer.rows)))
        parts += groups.row_sources(answer, main)
        parts += groups.denials(answer)
        parts += [Line(text, label) for label, text in groups.common(answer)]
    if answer.rows:
        parts.append(Note("Press reports, no official text. May not be today's rates."))
    parts += pieces.points(answer.notes, answer.today, "Also said of the group, no rate of any one country")
    parts += [Line(text) for text in missing(answer)]
    if answer.bloc and answer.bloc_as_of:
        as_of = words.day(answer.bloc_as_of)
        parts.append(Note(f"Members of {clean(answer.bloc.name)} as of {as_of}; later members are not covered."))
    input_ = "all" if answer.kind == "all" else answer.heading
    return [*parts, Buttons(tuple(pieces.share(answer.again or f"tariff|{input_}")))]


def _row(row: RateRow, main: Article | None) -> tuple[str, str, str, str]:
    cited = row.cited
    notes = []
    if cited.state and not (words.settled(cited.state) and cited.state.event.date):
        told = words.event_date(cited.state.event).replace("(date inferred)", "(inferred)")
        notes.append(f"{words.standing_word(cited.state)} {told}")
    if main and cited.article.id != main.id:
        notes.append(sources.short(cited.article))
    if cited.counter:
        notes.append("disputed")
    if cited.measure.caveat:
        notes.append("see caution")
    standing = words.standing_brief(cited.state)
    return clean(row.country.name), words.rate(row.rate), standing, "; ".join(notes) or "–"
