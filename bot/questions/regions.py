"""Parts of the world: "an Asian country" is told by a fact that names one, "a trip to Asia" is not. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.index.card import Card
from bot.terms import terms

_ASEAN = "BN KH ID LA MY MM PH SG TH TL VN"
_EAST = "CN HK JP KP KR MN MO TW"
_SOUTH = "AF BD BT IN LK MV NP PK"
_ARAB = "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE"
_EUROPE = (
    "AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU"
    " SE SI SK UA"
)
_AFRICA = "AO BF BI BJ BW CD CF CG CI CM DJ DZ EG ER ET GA GH GM GN KE LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SD SL SN SO SS SZ TD TG TN TZ UG ZA ZM ZW"
_LATIN = "AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PY SV UY VE"
# The adjective of a region, and whom it has: countries by their codes, blocs by their keys. Narrower ones first.
_REGIONS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (
        re.compile(rf"\b(?:{called})\b"),
        frozenset(f"country:{code}" for code in codes.split()) | frozenset(blocs.split()),
    )
    for called, codes, blocs in (
        (r"south[- ]?east asian", _ASEAN, "bloc:asean"),
        (r"(?:north[- ]?)?east(?:ern)? asian", _EAST, ""),
        (r"south asian", _SOUTH, ""),
        (r"asian", f"{_ASEAN} {_EAST} {_SOUTH}", "bloc:asean"),
        (r"arab|gulf", _ARAB, ""),
        (r"middle eastern", f"{_ARAB} IL IR TR", ""),
        (r"european", _EUROPE, "bloc:eu"),
        (r"african", _AFRICA, ""),
        (r"latin american", _LATIN, ""),
    )
)
_ANY = re.compile("|".join(pattern.pattern for pattern, _ in _REGIONS))


@lru_cache(maxsize=256)
def _regions(masked: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The terms of each region that a question names, and whom it has."""
    found = []
    for each in _ANY.finditer(masked):
        whom = next(whom for pattern, whom in _REGIONS if pattern.fullmatch(each[0]))
        found.append((frozenset(terms(each[0])), whom))
    return tuple(found)


def within(masked: str, card: Card) -> frozenset[str]:
    """The terms of a question's regions of which the fact concerns some country."""
    regions = _regions(masked)
    return frozenset(term for called, whom in regions if whom & card.entities for term in called)
