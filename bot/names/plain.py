"""The plain English name of each country, as newspapers write it, and the names that only mean it by habit."""

from __future__ import annotations

_SHORTER = {
    "BQ": "Caribbean Netherlands",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
    "TR": "Turkey",
    "UM": "US Outlying Islands",
    "VI": "US Virgin Islands",
}
# A bare "Korea" means the South in the news; the answer says that it was so read.
_READ_AS = {
    "KR": frozenset("korea korean koreans 한국 韓国 韩国 韓國 corea coree koreya корея كوريا".split()),
    "US": frozenset({"america", "amerika", "states"}),
}


def plain_names(english: dict[str, str]) -> dict[str, str]:
    """Names to show, from CLDR's English ones: "Trinidad and Tobago", "Myanmar", "Hong Kong"."""
    return {code: _SHORTER.get(code, name.replace(" & ", " and ")) for code, name in english.items()}


def read_as(folded: str, code: str) -> bool:
    """Whether the name means this country only by habit, so that the answer must say how it was read."""
    return folded in _READ_AS.get(code, ())
