"""The page of one country's rate: the figure and its standing first, then what qualifies them."""

from __future__ import annotations

from bot.answers import Cited, RateFound
from bot.facts import Measure
from bot.render import words
from bot.render.page import Button, Buttons, Line, Note, Part, Rows, Title
from bot.render.pages import pieces
from bot.render.text import clean, listed, sentence

EVENTS = 4  # how many steps of the history are shown here; the History button has all
OTHERS = 4
BLOCS = 2
_NOT_STATED = "not stated"


def headline(answer: RateFound) -> str:
    """`Vietnam: 20 % · agreed in a deal, not confirmed in force`."""
    measure = answer.current.measure
    standing = words.standing(answer.current.state, measure)
    disputed = " · disputed" if answer.current.counter else ""
    return f"{clean(answer.country.name)}: {words.rate(measure.rate)} · {standing}{disputed}"


def what(answer: RateFound) -> str:
    """Which tariff it is: `US tariff on imports from Vietnam`."""
    imposing = answer.current.measure.imposing
    whose = "US tariff" if imposing == "US" else f"Tariff imposed by {words.country_name(imposing)}"
    return f"{whose} on imports from {words.the(answer.country.name)}"


def newer(answer: RateFound) -> str:
    """Whether the base has anything newer on the country than the source of the rate."""
    name, published = words.the(answer.country.name), answer.current.article.published
    if answer.newest > (published.latest or published.date):
        return f"newer on {name} in the base: an article of {words.day(answer.newest)}"
    return f"nothing newer on {name} in the base"


def rate_found(answer: RateFound) -> list[Part]:
    """The rate, its details and source; denials; age; other measures; related facts; buttons."""
    current, today = answer.current, answer.today
    parts: list[Part] = [Title(headline(answer)), *pieces.readings(answer.readings)]
    parts.append(Line(f"{what(answer)}. {sentence(current.fact.statement)}"))
    if overdue := words.overdue(current.measure, current.state):
        parts.append(Line(sentence(overdue), "Overdue"))
    parts += [Rows(tuple(_details(current))), pieces.source(current, today), *pieces.against(current, today)]
    parts.append(Note(_reserve(answer)))
    parts += pieces.points(answer.others[:OTHERS], today, "Other measure")
    parts += pieces.points(answer.related[:OTHERS], today, "Related")
    return [*parts, Buttons(tuple(_buttons(answer)))]


def _reserve(answer: RateFound) -> str:
    text = "" if answer.current.measure.legal_basis else ", no official text"
    kind = "Opinion piece" if answer.current.article.kind == "opinion" else "Press report"
    left = len(answer.others) - OTHERS
    more = f" {left} more in History." if left > 0 else ""
    return f"{sentence(newer(answer))} May not be today's rate. {kind}{text}.{more}"


def _details(cited: Cited) -> list[tuple[str, str]]:
    measure = cited.measure
    steps = measure.events[-EVENTS:]
    pairs = [(_step(event.standing), words.event_date(event)) for event in steps]
    if measure.effective or not (cited.state and words.settled(cited.state)):
        pairs.append(("Takes effect", words.dated(measure.effective) if measure.effective else _NOT_STATED))
    pairs += _terms(measure)
    if cited.fact.unstated:
        pairs.append(("Not in the source", listed([clean(item) for item in cited.fact.unstated])))
    return pairs


def _step(standing: str) -> str:
    return standing.replace("_", " ").capitalize()


def _terms(measure: Measure) -> list[tuple[str, str]]:
    pairs = [
        ("Kind of rate", words.rate_kind(measure.rate_kind)),
        ("Scope", measure.scope or _NOT_STATED),
        ("Stacking with other tariffs", measure.stacking or _NOT_STATED),
        ("Condition", measure.condition),
        ("Excluded", words.countries(measure.excluded) if measure.excluded else None),
        ("Legal basis", measure.legal_basis),
        ("Caution", measure.caveat),
    ]
    return [(label, clean(value)) for label, value in pairs if value]


def _buttons(answer: RateFound) -> list[Button]:
    country = answer.country.name
    buttons = pieces.button("History", "answer:history", f"tariff|history {country}")
    for bloc in answer.blocs[:BLOCS]:
        buttons += pieces.button(f"Compare {bloc.name}", pieces.bloc_action(bloc), f"tariff|{bloc.name}")
    return [*buttons, *pieces.fact_buttons(answer.current), *pieces.share(f"tariff|{country}")]
