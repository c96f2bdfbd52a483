"""Territories with a country code of their own, by the country they belong to: "Martinique, France"."""

from __future__ import annotations

_OF = {
    "AU": "CC CX HM NF",
    "CN": "HK MO TW",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
    "NL": "AW BQ CW SX",
    "NO": "BV SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR UM VI",
}
_COUNTRY_OF = {territory: country for country, territories in _OF.items() for territory in territories.split()}


def belongs_to(territory: str, country: str) -> bool:
    """Whether the first code is listed under the second, by others if not by itself (Taiwan under China)."""
    return _COUNTRY_OF.get(territory) == country
