"""The page of help: what can be asked, with inputs that work."""

from __future__ import annotations

from bot.answers import Help
from bot.render import words
from bot.render.page import Button, Buttons, Line, Note, Part, Rows, Title
from bot.render.pages import pieces
from bot.render.text import clean, sentence

TARIFF = (
    ("A country", "/tariff Vietnam"),
    ("Several, or a bloc", "/tariff Japan, Laos · /tariff ASEAN"),
    ("A ranking", "/tariff highest · /tariff over 30 · /tariff all"),
    ("What happened when", "/tariff history Vietnam"),
)
QUESTIONS = (
    ("A claim", "Is it true that Korea's tariffs are four times America's?"),
    ("A person", "What did Trump say about Japan?"),
    ("A date", "When do the tariffs take effect?"),
)
INPUTS = ("Vietnam", "ASEAN", "highest", "all")


def help_page(answer: Help) -> list[Part]:
    """What was wrong, if anything was; examples; what the base holds."""
    parts: list[Part] = [Line(sentence(answer.problem))] if answer.problem else []
    parts += [
        Title("What Policy Desk can tell you"),
        Line("Facts from named articles, each with its source, date and standing; and that the base does not know."),
        Rows(TARIFF),
        Rows(QUESTIONS),
        Note(f"The base holds {words.coverage(answer.coverage)}. {words.holdings(answer.coverage)}"),
        Buttons(tuple(_buttons(answer))),
    ]
    return parts


def _buttons(answer: Help) -> list[Button]:
    buttons = pieces.button("List all rates", "answer:list", "tariff|all")
    for place, country in enumerate(answer.coverage.countries[:3], start=1):
        buttons += pieces.button(clean(country.name), f"answer:pick:{place}", f"tariff|{country.name}")
    return buttons
