"""From Slack's markup to what was typed."""

from __future__ import annotations

import pytest

from handlers.words import typed

BOT = "U0DESK"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<@U0DESK> Vietnam", "Vietnam"),
        ("Vietnam <@U0DESK|policydesk>?", "Vietnam  ?"),
        ("<@U0DESK>", ""),
        ("<@U0ANN> and <@U0BEN|ben>", "@U0ANN and @ben"),
        ("in <#C0TRADE|trade>", "in #trade"),
        ("<!here> <!channel> <!subteam^S1|@traders>", "@here @channel @traders"),
        ("see <https://example.com/a|example> or <https://example.com>", "see example or https://example.com"),
        ("A &amp; B &lt;c&gt;", "A & B <c>"),
        ("&amp;lt;", "&lt;"),
        ("5 < 6", "5 < 6"),
        (None, ""),
        (17, ""),
    ],
)
def test_markup_is_read_as_typed(text: object, plain: str) -> None:
    """Mentions, channels, links and the three entities come out as a person wrote them."""
    assert typed(text, BOT) == plain
