"""mrkdwn becomes HTML in which nothing acts but http links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from bot.playground.page.letters import escaped, unescaped, visible
from bot.playground.page.markup import mrkdwn

USERS = {"U1": "Ann"}
TABLE = [
    ("plain words", "plain words"),
    ("*bold* and _slanted_ and ~gone~", "<strong>bold</strong> and <em>slanted</em> and <s>gone</s>"),
    ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
    ("`a*b*`", "<code>a*b*</code>"),
    ("```x < y\n*z*```", "<pre>x &lt; y\n*z*</pre>"),
    (">said\nthen", "<blockquote>said</blockquote>then"),
    ("&gt;one\n&gt;two", "<blockquote>one<br>two</blockquote>"),
    ("a\nb", "a<br>b"),
    ("AT&amp;T &amp;lt; &lt;b&gt;", "AT&amp;T &amp;lt; &lt;b&gt;"),
    ("<https://a.org/?x=1&amp;y=2|a.org>",
     '<a href="https://a.org/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">a.org</a>'),
    ("*<https://a.org|in bold>*",
     '<strong><a href="https://a.org" target="_blank" rel="noopener noreferrer">in bold</a></strong>'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "html"), TABLE)
def test_marks_become_tags(text: str, html: str) -> None:
    """Each mark that Slack knows has its tag; entities are read once, and escaped anew."""
    assert mrkdwn(text, USERS) == html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<@U1>", "@Ann"),
        ("<@U9>", "@U9"),
        ("<@U9|someone>", "@someone"),
        ("<!channel>", "@channel"),
        ("<!here|here>", "@here"),
        ("<!subteam^S1|@team>", "@team"),
        ("<#C1|trade>", "#trade"),
    ],
)
def test_a_mention_is_shown_and_does_nothing(text: str, shown: str) -> None:
    """People, channels and everybody are shown by name, in a span (F43)."""
    assert mrkdwn(text, USERS) == f'<span class="mention">{shown}</span>'


@pytest.mark.parametrize(
    "text",
    [
        "<javascript:alert(1)|click>",
        "<JaVaScRiPt:alert(1)>",
        "<data:text/html,<script>alert(1)</script>|x>",
        "<https://user@evil.example/|gov>",
        "<https://user:word@evil.example/|gov>",
        "<https:///nowhere|x>",
        "<ftp://a.org|x>",
        '<https://a.org/"onmouseover="alert(1)|x>',
        "<https://[bad|x>",
    ],
)
def test_an_address_that_is_not_safe_is_no_link(text: str) -> None:
    """Only http and https with a host and without a user become links; others are shown as text (F44, F45)."""
    html = str(mrkdwn(text, USERS))
    assert "<a " not in html
    assert "<script" not in html


def test_a_bar_or_a_line_break_does_not_make_a_second_link() -> None:
    """What stands after the first bar is the label; a break ends what was begun (F46)."""
    drawn = mrkdwn("<https://a.org|b|https://evil.example>", USERS)
    assert drawn.count("<a ") == 1
    assert 'href="https://a.org"' in drawn
    assert "<a " not in mrkdwn("<https://a.org\n|b>", USERS)


@pytest.mark.parametrize("letter", ["\u202e", "\u2066", "\u200b", "\x00", "\ud800", "\ue000", "\ufeff"])
def test_letters_that_hide_are_left_out(letter: str) -> None:
    """Bidi marks, zero-width letters, NUL and lone surrogates do not reach the page (F47)."""
    assert mrkdwn(f"a{letter}b", USERS) == "ab"
    mrkdwn(f"{letter}0\ue001 `x`", USERS).encode()


PIECES = [*"<>&|*_~`@!# \n\"'/:;ab=0", "https://a.org", "&lt;", "\ue000", "\ue001"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_text_makes_a_tag_of_its_own(text: str) -> None:
    """Whatever is typed, the only tags are those of marks, mentions and links."""
    html = str(mrkdwn(text, USERS))
    names = ("strong", "em", "s", "code", "pre", "blockquote", "br", "span", "a")
    for part in html.split("<")[1:]:
        name = part.lstrip("/").split(">")[0].split(" ")[0]
        assert name in names
        assert part.count('"') in (0, 2, 6)


@given(st.text())
def test_what_is_typed_is_what_is_seen(text: str) -> None:
    """Escaping as Slack does, and reading it, gives the same letters; nothing of it is markup."""
    assert unescaped(escaped(text)) == text
    assert str(escape(visible(text))).count("<") == 0
