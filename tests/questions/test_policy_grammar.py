"""The grammar of `/policy`: forgiving in order and form, and clear about each part that is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.clocks import clock
from bot.questions.policy import Daily, PolicyHelp, Unwatch, Watch, Watching, Wrong, parse
from bot.questions.zones import NoZone, Several, zone

COUNTRIES = {"vietnam": "VN", "south korea": "KR", "us": "US", "germany": "DE", "kazakhstan": "KZ"}


def country(name: str) -> str | None:
    """A few countries."""
    return COUNTRIES.get(name.casefold())


SEOUL = Daily("on", None, "08:00", "Asia/Seoul", "01234", "skip")
UNDERSTOOD = {
    "": Daily("open"),
    "daily": Daily("open"),
    "  daily  on ": Daily("on"),
    "ON": Daily("on"),
    "daily off": Daily("off"),
    "daily stop <#C1|trade>": Daily("off", "C1"),
    "daily <#C1> off": Daily("off", "C1"),
    "daily status": Daily("status"),
    "daily <#C1|trade>": Daily("status", "C1"),
    "daily preview <#G1|quiet>": Daily("preview", "G1"),
    "daily on at 08:00 Asia/Seoul weekdays quiet skip": SEOUL,
    "daily quiet skip weekdays asia/seoul 8am on": SEOUL,
    "daily on quiet: skip, mon-fri, 08.00 SEOUL": SEOUL,
    "daily skip quiet days, monday to friday at 8 South Korea time": SEOUL,
    "daily at 9": Daily("on", None, "09:00"),
    "daily on 7:30 pm": Daily("on", None, "19:30"),
    "daily on 12am": Daily("on", None, "00:00"),
    "daily on at noon": Daily("on", None, "12:00"),
    "daily on 8h30 Paris": Daily("on", None, "08:30", "Europe/Paris"),
    "daily on every morning at 8 o'clock": Daily("on", None, "08:00"),
    "daily on 0800": Daily("on", None, "08:00"),
    "daily on at 0830 KST": Daily("on", None, "08:30", "Asia/Seoul"),
    "daily on America/New_York 830": Daily("on", None, "08:30", "America/New_York"),
    "daily on 8 Seoul": Daily("on", None, "08:00", "Asia/Seoul"),
    "daily on at 8 o’clock": Daily("on", None, "08:00"),
    "daily on 8 o'clock Seoul": Daily("on", None, "08:00", "Asia/Seoul"),
    "daily on 8.30": Daily("on", None, "08:30"),
    "daily on 08h00": Daily("on", None, "08:00"),
    "daily on 20:00h": Daily("on", None, "20:00"),
    "daily on 8 Uhr Berlin": Daily("on", None, "08:00", "Europe/Berlin"),
    "daily on 8 in the morning": Daily("on", None, "08:00"),
    "daily on at 8 in the evening": Daily("on", None, "20:00"),
    "daily on 8p": Daily("on", None, "20:00"),
    "daily on 08：00": Daily("on", None, "08:00"),
    "daily on 7 days at 8": Daily("on", None, "08:00", None, "0123456"),
    "daily on daily": Daily("on", None, None, None, "0123456"),
    "daily on every day": Daily("on", None, None, None, "0123456"),
    "daily on every day except sunday": Daily("on", None, None, None, "012345"),
    "daily on mon,wed,fri": Daily("on", None, None, None, "024"),
    "daily on tuesdays and thursdays": Daily("on", None, None, None, "13"),
    "daily on fri-mon": Daily("on", None, None, None, "0456"),
    "daily on weekends": Daily("on", None, None, None, "56"),
    "daily on America/New_York": Daily("on", None, None, "America/New_York"),
    "daily on new york": Daily("on", None, None, "America/New_York"),
    "daily on Ho Chi Minh City": Daily("on", None, None, "Asia/Ho_Chi_Minh"),
    "daily on Vietnam": Daily("on", None, None, "Asia/Ho_Chi_Minh"),
    "daily on germany": Daily("on", None, None, "Europe/Berlin"),
    "daily on KST": Daily("on", None, None, "Asia/Seoul"),
    "daily on utc": Daily("on", None, None, "UTC"),
    "daily now": Daily("now"),
    "daily send now in <#C0TRADE|trade>": Daily("now", "C0TRADE"),
    "send": Daily("now"),
    "daily on quiet post": Daily("on", quiet="post"),
    "watch Vietnam": Watch("Vietnam"),
    "watch tariff &gt; 30": Watch("tariff &gt; 30"),
    "watch": Watching(),
    "watching": Watching(),
    "unwatch Vietnam": Unwatch("Vietnam"),
    "unwatch": Unwatch(""),
    "help": PolicyHelp(),
    "?": PolicyHelp(),
}


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_what_is_understood(text: str) -> None:
    """Any order, the usual forms of times, days, zones, cities and countries."""
    assert parse(text, country) == UNDERSTOOD[text]


WRONG = {
    "daily on 25:00": ["“25:00” is no time of day"],
    "daily on at 8:75": ["08:00 or 8am"],
    "daily on 13pm": ["“13pm” is no time of day"],
    "daily on Asia/Soul": ["Did you mean Asia/Seoul"],
    "daily on US": ["US has several times", "America/New_York"],
    "daily on UTC+9": ["name a city"],
    "daily on at soon": ["“soon” I do not understand", "Asia/Seoul"],
    "daily on off": ["more than one thing to do: on, off"],
    "daily on 2400": ["“2400” is no time of day"],
    "daily on 0860": ["“0860” is no time of day", "08:00 or 8am"],
    "daily on 99": ["“99” is no time of day"],
    "daily on 08:00:30": ["“08:00:30” is no time of day"],
    "daily on at banana": [
        "“banana” I do not understand. Say on, off, now, status or preview; a time such as 08:00 or 8am"
    ],
    "daily on at half past eight": ["“half past eight” I do not understand. Say on"],
    "daily on every 2 hours": ["“2 hours” I do not understand"],
    "daily on at 8 and 17": ["more than one time: at 8, 17"],
    "daily on UTC + 9": ["name a city"],
    "daily on 8am 9am": ["more than one time: 8am, 9am"],
    "daily on Seoul 8am Tokyo": ["two time zones: Asia/Seoul and Asia/Tokyo"],
    "daily on quiet maybe": ["quiet post", "quiet skip"],
    "daily on mon except mon": ["leaves no day"],
    "daily on <#C1> <#C2>": ["more than one channel"],
    "daily on #general": ["pick it from the list"],
    "daily off at 8": ["settings go with daily on"],
    "Vietnam": ["daily, watch, unwatch, watching or help"],
    "daily on 25:00 Asia/Soul mon": ["25:00", "Asia/Seoul"],
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_named(text: str) -> None:
    """A line for each bad part, with what would be right."""
    found = parse(text, country)
    assert isinstance(found, Wrong)
    assert [part for part in WRONG[text] if part not in "\n".join(found.problems)] == []
    assert all("\n" not in line and len(line) < 300 for line in found.problems)


def test_two_bad_parts_are_two_lines() -> None:
    """Neither hides the other."""
    found = parse("daily on 25:00 Asia/Soul", country)
    assert isinstance(found, Wrong)
    assert len(found.problems) == 2


@given(st.text(max_size=500))
def test_whatever_is_typed_gives_a_request(text: str) -> None:
    """No input is a fault (F49, F50)."""
    assert parse(f"daily {text}", country) is not None
    assert parse(text, country) is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("asia/seoul", "Asia/Seoul"),
        ("America/argentina/buenos aires", "America/Argentina/Buenos_Aires"),
        ("St. Johns", "America/St_Johns"),
        ("Port-au-Prince", "America/Port-au-Prince"),
        ("EST", "America/New_York"),
        ("eastern", "America/New_York"),
        ("Central", "America/Chicago"),
        ("mountain", "America/Denver"),
        ("Pacific", "America/Los_Angeles"),
        ("Beijing", "Asia/Shanghai"),
    ],
)
def test_zones_by_any_name(text: str, name: str) -> None:
    """IANA's names in any case, cities, what people say."""
    assert zone(text, country) == name


def test_a_country_with_several_times_is_asked_back() -> None:
    """The most populous zone comes first; a country whose zones agree is one."""
    found = zone("US", country)
    assert isinstance(found, Several)
    assert found.zones[0] == "America/New_York"
    assert zone("xyzzy", country) == NoZone(())


@pytest.mark.parametrize(
    ("text", "at"), [("08:00", "08:00"), ("8", "08:00"), ("8am", "08:00"), ("24:00", None), ("", None)]
)
def test_a_time_alone(text: str, at: str | None) -> None:
    """As the form sends it, or as a person writes it."""
    assert clock(text) == at
