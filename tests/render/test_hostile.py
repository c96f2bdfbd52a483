"""What comes from articles and users is shown, never obeyed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Answer, Citation, Found, Place, RateFound
from bot.facts import Passage
from bot.render import links
from bot.render.limits import faults
from bot.render.lines import lines
from bot.render.plain import LIMIT, plain
from bot.render.slack import messages
from tests.render.cases import ALL
from tests.render.hard import HARD, HOSTILE
from tests.render.materials import TODAY, VIETNAM_RATE, article

HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x09\x0b-\x1f\ud800-\udfff]")
LINK = re.compile(r"<https?://[^<>|\s]+\|[a-z0-9.-]+>")


def shown(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text that Slack would show or parse, with the type of its object."""
    if isinstance(value, dict):
        kind = str(value.get("type", key))
        for name, each in value.items():
            yield from [(kind, each)] if name == "text" and isinstance(each, str) else shown(each, name)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from shown(each, key)


def assert_inert(answer: Answer) -> None:
    """No text of any message of an answer can mention, link or hide anything."""
    for message in messages(answer):
        assert faults(message) == []
        for kind, text in [("mrkdwn", message.text), *shown(message.blocks)]:
            assert not HIDDEN.search(text), (kind, text)
            left = LINK.sub("", text)
            assert "<" not in left, (kind, text)
            assert ">" not in left.removeprefix(">"), (kind, text)
            if kind != "raw_text":
                assert not re.search(r"&(?!amp;|lt;|gt;)", left), (kind, text)
    assert len(plain(answer)) <= LIMIT
    assert not any(HIDDEN.search(line) for line in [*lines(answer), plain(answer)])


@pytest.mark.parametrize("name", HARD)
def test_mentions_are_inert(name: str) -> None:
    """(F43) <!channel>, <!here>, <@U1>, <!subteam^S1> in a fact, title, name or question notify nobody."""
    assert_inert(ALL[name])
    sent = json.dumps([message.blocks for message in messages(ALL[name])])
    assert not any(mention in sent for mention in ("<!", "<@", "<#"))


def test_a_link_in_a_text_is_shown_literally() -> None:
    """(F44) A link written into a text leads nowhere and looks like what it is."""
    sent = json.dumps([message.blocks for message in messages(ALL["hostile_found"])])
    assert "&lt;https://evil.example|https://gov.example&gt;" in sent
    assert "<https://evil" not in sent


def test_formatting_in_a_text_is_not_obeyed() -> None:
    """A text cannot strike out or embolden itself in a paragraph."""
    (message,) = messages(ALL["hostile_found"])
    texts = [LINK.sub("", text) for kind, text in shown(message.blocks) if kind == "mrkdwn"]
    assert not any(mark in text for text in texts for mark in ("*bold*", "_it_", "~no~", "`code`"))


def test_a_link_is_called_by_its_host() -> None:
    """(F44) Whatever the title says, the label is the host, in ASCII."""
    made = links.link(Citation(article(url="https://www.koreaherald.com/a?x=1"), VIETNAM_RATE.fact.where))
    assert made is not None
    assert made[1] == "www.koreaherald.com"
    assert made[0] == "https://www.koreaherald.com/a?x=1#:~:text=Vietnam%20recently%20agreed,on%20its%20imports"
    assert links.host(links.safe("https://аpple.com/") or "").startswith("xn--")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://user@evil.example/",
        "https://user:pass@evil.example/",
        "https://gov.example\n@evil.example/",
        "https://gov.example\\@evil.example/",
        "ftp://gov.example/",
        "//gov.example/",
        "https:///x",
        "https://localhost/",
        "https://gov.example:port/",
        "https://gov.example|evil/",
        "https://[::1",
        "https://exa mple.org/",
        "",
        "https://gov.example/" + "x" * 5_000,
    ],
)
def test_addresses_that_mislead_are_refused(url: str) -> None:
    """(F45) Only http and https, a plain host and no user-info become links."""
    assert links.safe(url) is None


@pytest.mark.parametrize(
    ("url", "encoded"),
    [
        ("https://gov.example/a|b", "https://gov.example/a%7Cb"),
        ("https://gov.example/a>b<c", "https://gov.example/a%3Eb%3Cc"),
        ("https://gov.example/a\nb", "https://gov.example/a%0Ab"),
        ('https://gov.example/"a b', "https://gov.example/%22a%20b"),
        ("https://gov.example/ü%20", "https://gov.example/%C3%BC%20"),
        ("HTTP://GOV.example:8080/A", "http://gov.example:8080/A"),
    ],
)
def test_what_would_end_a_link_is_encoded(url: str, encoded: str) -> None:
    """(F46) `|`, `>` and newlines in an address cannot break out of the link."""
    assert links.safe(url) == encoded


def test_an_encoded_link_is_drawn_whole() -> None:
    """(F46) The link in the message is one link, to the encoded address."""
    sent = [text for message in messages(ALL["hostile_profile"]) for _, text in shown(message.blocks)]
    assert "<https://gov.example/a%7Cb%3Ec%0Ad|gov.example>" in sent


def test_hidden_letters_do_not_reach_a_reader() -> None:
    """(F47) Bidi marks, zero-width letters, NUL and lone surrogates are stripped, and it can be sent as UTF-8."""
    assert HIDDEN.search(HOSTILE)
    for name in HARD:
        for message in messages(ALL[name]):
            sent = json.dumps([message.text, message.blocks], ensure_ascii=False)
            assert sent.encode("utf-8")
            assert not HIDDEN.search(sent.replace("\n", ""))


NASTY = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("<>&|@!#*_~`\n\r\t\"'\\ ")),
        st.characters(),
        st.sampled_from(list("\u202e\u200b\x00\u2028")),
    ),
    max_size=400,
)
MENTIONS = st.sampled_from(["<!channel>", "<@U123>", "<https://evil|https://gov>", "&lt;!here&gt;", "&amp;lt;"])
HOSTILE_TEXT = st.lists(st.one_of(NASTY, MENTIONS), min_size=1, max_size=12).map("".join).filter(str.strip)


@settings(deadline=None)  # the two cores are shared: time is not what is promised here
@given(HOSTILE_TEXT, HOSTILE_TEXT)
def test_no_statement_or_title_gets_through_unescaped(statement: str, title: str) -> None:
    """(F43 to F47) Over hostile statements, titles and passages: nothing unescaped, no limit broken."""
    fact = replace(
        VIETNAM_RATE.fact,
        statement=statement,
        where=(Passage(start=title[:200], end=statement[:200], proves=("rate",)),),
    )
    hostile = replace(VIETNAM_RATE, fact=fact, article=article(title=title, url=f"https://gov.example/{title}"))
    hostile = replace(hostile, counter=(hostile,), speaker=title)
    assert_inert(RateFound(today=TODAY, country=Place("XX", title), current=hostile, newest="2025-07-10"))
    assert_inert(Found(today=TODAY, question=statement, lead=statement, facts=(hostile,)))


@settings(deadline=None)  # the two cores are shared: time is not what is promised here
@given(st.integers(1, 6_000), st.sampled_from(["&", "<", "a ", "word & ", "가"]))
def test_no_length_of_statement_breaks_a_limit(length: int, letter: str) -> None:
    """(F37, F39) Escaping lengthens a text: limits hold after it, and the source stays."""
    fact = replace(VIETNAM_RATE.fact, statement=(letter * length)[:length])
    answer = Found(today=TODAY, question="q", lead="The lead.", facts=(replace(VIETNAM_RATE, fact=fact),))
    for message in messages(answer):
        assert faults(message) == []
        assert "Korea Herald" in json.dumps(message.blocks)
