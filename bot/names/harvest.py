"""Names of countries, regions and cities in every language that CLDR has, from babel and countrynames.

Only the building of the names file imports this module: reading names must not pay for babel.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from zoneinfo import available_timezones

from babel import languages, localedata
from countrynames.data import DATA
from countrynames.mappings import mappings

from bot.names.claims import NO_COUNTRY, Claim, Origin
from bot.names.fold import squeeze
from bot.seeds.countries import COUNTRY_CODES

STRETCH, BEGINNING = 5, 3  # letters

WIDELY_READ = frozenset(
    "ar bn cs da de el es fa fi fr he hi hu id it ja ko ms nb nl pl pt ro ru sv sw ta th tr uk ur vi zh".split()
)
_PARTS = {"AC": "SH", "TA": "SH", "CP": "FR", "CQ": "GG", "DG": "IO", "EA": "ES", "IC": "ES"}  # no ISO codes


def territory_claims() -> Iterator[Claim]:
    """CLDR's names of countries; of the European Union as a bloc; of continents and the like as regions."""
    for locale in sorted(localedata.locale_identifiers()):
        language = locale.split("_")[0]
        territories = localedata.load(locale, merge_inherited=False).get("territories", {})
        for code, name in territories.items():
            if code == "EU":
                yield Claim(name, "bloc", "eu", _origin(language, "BE"), language)
            elif code.isdigit() or code in NO_COUNTRY:
                yield Claim(name, "region", code, Origin.ENGLISH if language == "en" else Origin.ELSEWHERE, language)
            elif len(code) == 2:
                yield Claim(name, "country", _PARTS.get(code, code), _origin(language, code), language)


def _origin(language: str, code: str) -> Origin:
    if language == "en":
        return Origin.ENGLISH
    return Origin.LOCAL if language in WIDELY_READ or language in _official(code) else Origin.OTHER


@cache
def _official(code: str) -> frozenset[str]:
    return frozenset(tag.split("_")[0] for tag in languages.get_official_languages(code, de_facto=True))


def city_claims() -> Iterator[Claim]:
    """CLDR's names of the cities that time zones are called after, each with its English name as the code."""
    for zone in available_timezones():
        area, _, city = zone.rpartition("/")
        if area and area != "Etc":
            yield Claim(city.replace("_", " "), "city", city.replace("_", " "), Origin.ELSEWHERE)
    for locale in sorted(WIDELY_READ):
        zones = localedata.load(locale, merge_inherited=False).get("time_zones", {})
        for zone, names in zones.items():
            area, _, city = zone.rpartition("/")
            if area and area != "Etc" and "city" in names:
                yield Claim(names["city"], "city", city.replace("_", " "), Origin.ELSEWHERE)


def gathered_claims(known: Iterable[Claim]) -> Iterator[Claim]:
    """The names that countrynames has gathered, and what it lists as no country at all.

    It also gathers states, counties and cities ("Kent", "Ohio"). A name in Latin letters is taken only when it shares
    a stretch of letters with a name that CLDR has for the country, as adjectives and official names do, or begins as
    the English one.
    """
    stretches: dict[str, set[str]] = defaultdict(set)
    begin = {code: squeeze(name)[:BEGINNING] for code, name in english_names().items()}
    for claim in known:
        if claim.kind == "country":
            stretches[claim.code] |= _stretches(claim.name)
    for code, names in DATA.items():
        for name in names:
            if code == "FAIL":
                yield Claim(name, "nothing", "", Origin.ELSEWHERE)
            elif code in COUNTRY_CODES and (
                not squeeze(name).isascii()
                or _stretches(name) & stretches[code]
                or squeeze(name).startswith(begin[code])
            ):
                yield Claim(name, "country", code, Origin.GATHERED)


def _stretches(name: str) -> set[str]:
    letters = squeeze(name).replace(" ", "")
    return {letters[at : at + STRETCH] for at in range(max(1, len(letters) - STRETCH + 1))}


def code_claims() -> Iterator[Claim]:
    """ISO alpha-2 and alpha-3 codes."""
    for code, longer in mappings.items():
        if len(code) == 2 and code not in NO_COUNTRY:
            yield Claim(code, "country", code, Origin.CODE)
            yield Claim(longer, "country", code, Origin.CODE)


@cache
def english_names() -> dict[str, str]:
    """CLDR's English name of each country."""
    territories = localedata.load("en").get("territories", {})
    return {
        code: name
        for code, name in territories.items()
        if code.isalpha() and code not in NO_COUNTRY and code not in _PARTS
    }


def forget_locales() -> None:
    """Let go of the thousand locales that babel keeps once read.

    They are 100,000 objects, which each full garbage collection in a service would walk: 0.1 s within some answer.
    """
    localedata._cache.clear()  # babel has no public way
