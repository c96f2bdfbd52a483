"""A rate asked for in another language: the word for a tariff and a country's name, whatever stands between."""

from __future__ import annotations

import re

from bot.names import Names

# "Tariff" as it is typed in other languages.
_TARIFF = re.compile(
    r"关税|關稅|関税|税率|тариф\w*|пошлин\w*|thuế quan|ภาษีศุลกากร|तटकर|शुल्क|تعرفة|جمارك"
    r"|\b(?:arancel\w*|zoll(?:s[aä]tz\w*|tarif\w*)?|zölle?|tarifs? douaniers?|droits? de douane|tarifas?|dazi[oe]?|tarif impor)\b",
    re.IGNORECASE,
)
# Asked why, when, who or where, it is no rate that is wanted.
_OTHERWISE = re.compile(
    r"почему|зачем|когда|кто|где|为什么|何时|谁|哪里|なぜ|いつ|誰|\b(?:por qué|cuándo|quién|dónde|warum|wann|wer|wo|pourquoi|quand|où|perché|chi|"
    r"por que|quando|quem|onde|mengapa|kapan|siapa|tại sao|khi nào)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|what|which|how|who|why|when|where|is|are|does|did|of|on|for|tariffs?|rates?)\b", re.IGNORECASE
)


def tariff_in_english(text: str, names: Names) -> str:
    """The text as "tariff" and its names, when it asks for a rate in another language; else unchanged.

    Words with a capital stay too, but for the first: they may be a name that nobody knows here.
    """
    if not _TARIFF.search(text) or _OTHERWISE.search(text) or _ENGLISH.search(text):
        return text
    mentions = names.find(text)
    rest = text
    for each in reversed(mentions):
        rest = f"{rest[: each.start]} {rest[each.end :]}"
    others = _TARIFF.sub(" ", rest).split()[1:]
    unknown = [word for word in others if word[:1].isupper()] if not mentions else []
    return " ".join(["tariff", *(each.text for each in mentions), *unknown])
