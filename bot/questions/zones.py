"""Time zones as people name them: `Asia/Seoul` in any case, a city, a country that has one time."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

NO_PLACE = {"localtime", "Factory", "posixrules"}
# what IANA calls after another city or not at all; EST is there a time without summer, which nobody means
OWN = {
    "beijing": "Asia/Shanghai",
    "boston": "America/New_York",
    "canberra": "Australia/Sydney",
    "china": "Asia/Shanghai",
    "central": "America/Chicago",
    "delhi": "Asia/Kolkata",
    "eastern": "America/New_York",
    "est": "America/New_York",
    "et": "America/New_York",
    "geneva": "Europe/Zurich",
    "hanoi": "Asia/Ho_Chi_Minh",
    "hkt": "Asia/Hong_Kong",
    "ho chi minh city": "Asia/Ho_Chi_Minh",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "mountain": "America/Denver",
    "mumbai": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "ottawa": "America/Toronto",
    "pacific": "America/Los_Angeles",
    "pt": "America/Los_Angeles",
    "san francisco": "America/Los_Angeles",
    "sgt": "Asia/Singapore",
    "washington": "America/New_York",
    "washington dc": "America/New_York",
    "z": "UTC",
}
SEASONS = (datetime(2025, 1, 15, tzinfo=UTC), datetime(2025, 7, 15, tzinfo=UTC))
SHOWN = 4
NEAR = 0.75


@dataclass(frozen=True, slots=True)
class Several:
    """The place has several times: its zones, the most populous first."""

    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoZone:
    """No such zone; names that are near, possibly none."""

    near: tuple[str, ...]


def zone(text: str, country: Callable[[str], str | None]) -> str | Several | NoZone:
    """The IANA zone that a text names. `country` gives the ISO code of a country by its name."""
    key = _folded(text)
    if known := OWN.get(key) or _names().get(key):
        return known
    if found := _cities().get(key):
        return _one(found)
    code = country(text)
    if code is not None and (several := _countries().get(code)):
        return _one(several)
    near = difflib.get_close_matches(key, [*_names(), *_cities()], SHOWN, NEAR)
    return NoZone(tuple(dict.fromkeys(_names().get(each) or _cities()[each][0] for each in near)))


def _one(zones: tuple[str, ...]) -> str | Several:
    """The zone, where all of them tell the same time all year."""
    differing: dict[tuple[object, ...], str] = {}
    for name in zones:
        differing.setdefault(tuple(moment.astimezone(ZoneInfo(name)).utcoffset() for moment in SEASONS), name)
    return next(iter(differing.values())) if len(differing) == 1 else Several(tuple(differing.values()))


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").replace(".", "").split())


@cache
def _names() -> dict[str, str]:
    # Etc/GMT-9 is nine hours east of Greenwich, the other way round than people read it, so its sign must stay
    known = sorted(available_timezones() - NO_PLACE)
    return {_folded(name): name for name in known if not name.startswith("Etc/GMT")}


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    """Zones by the last part of their names, those of the table of countries first."""
    tabled = [name for several in _countries().values() for name in several]
    found: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys([*tabled, *_names().values()]):
        city = _folded(name.rpartition("/")[2])
        found[city] = (*found.get(city, ()), name)
    return found


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Zones by ISO code of the country, the most populous first."""
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            code, _, name = line.split("\t")[:3]
            found[code] = (*found.get(code, ()), name)
    return found
