"""Questions about several rates, and which way a tariff points: tables on the real names."""

from __future__ import annotations

import pytest

from bot.desk import Desk
from bot.questions.question import understand
from bot.questions.rates import RatesAsked, points_back, rates_asked

ASKED: list[tuple[str, RatesAsked | None]] = [
    ("what is Vietnam's tariff", RatesAsked("one", ("VN",), ())),
    ("How much duty would Thai goods be charged?", RatesAsked("one", ("TH",), ())),
    ("is Laos's rate higher than Thailand's", RatesAsked("comparison", ("LA", "TH"), ())),
    ("cambodia vs vietnam tariffs", RatesAsked("comparison", ("KH", "VN"), ())),
    ("Who fares worse, Laos or Thailand?", RatesAsked("comparison", ("LA", "TH"), ())),
    ("which countries face the highest tariffs", RatesAsked("highest", (), ())),
    ("lowest tariff in ASEAN", RatesAsked("lowest", (), ("asean",))),
    ("which countries face more than 30 percent", RatesAsked("threshold", (), (), 30, None, True)),
    ("countries with a tariff of at least 36 per cent", RatesAsked("threshold", (), (), 36, None, False)),
    ("list the tariffs of all ASEAN members", RatesAsked("list", (), ("asean",))),
    ("How did the Philippine president respond to the 20 percent tariff?", None),
    ("steel tariff on South Korea", None),
    ("car tariff japan", None),
    ("Which goods does the Thai tariff cover?", None),
    ("When does Vietnam's rate take effect?", None),
    ("What did Anwar say about tariffs?", None),
    ("Vietnam's tariff in 2023", None),
    ("what is the Bank of Korea's rate", None),
    ("Is it true that Korea's tariffs are four times America's?", None),
    ("Which ASEAN member has not been told of any tariff?", None),
]


@pytest.mark.parametrize(("text", "asked"), ASKED)
def test_what_rates_are_wanted(desk: Desk, text: str, asked: RatesAsked | None) -> None:
    """A table or a rate is given only when the question is about rates and nothing more."""
    assert rates_asked(understand(text, desk.names)) == asked


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("What tariff does Vietnam put on American goods?", True),
        ("Thailand's tariff on US exports", True),
        ("what tariff does Japan levy on South Korean goods", True),
        ("What is the US tariff on Thai goods?", False),
        ("US tariff rate for Vietnam", False),
        ("What does Vietnam pay?", False),
    ],
)
def test_which_way_a_tariff_points(desk: Desk, text: str, back: bool) -> None:
    """The base holds what America would charge; what others charge it is not answered from that."""
    assert points_back(understand(text, desk.names)) is back


@pytest.mark.parametrize(
    ("home", "text", "code"),
    [
        ("KR", "what would our exporters pay", "KR"),
        ("VN", "what is the tariff on us", "VN"),
        (None, "what is the tariff on us", None),
    ],
)
def test_us_and_our_are_the_home_country_or_nobody(desk: Desk, home: str | None, text: str, code: str | None) -> None:
    """Lower-case "us" is never the United States; it is the team's own country where the settings name one."""
    codes = understand(text, desk.names, home).codes("country")
    assert codes == ([code] if code else [])
