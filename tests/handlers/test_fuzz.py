"""Requests of any shape: always an answer below 500, no fault in the log, nothing posted that was not asked for.

POLICYDESK_FUZZ is the number of examples for each kind of request; the same number tries the same examples.
"""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import os
import re
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.desk import Desk
from bot.playground import payloads
from bot.playground.driver import Echo
from bot.playground.signing import FORM, JSON, signed
from bot.playground.workspace import Workspace
from tests.handlers.house import House, house
from tests.handlers.shapes import spoilt, spoilt_form, words
from tests.slack.office import ANN, SECRET, FakeClock, trade, workspace

EXAMPLES = int(os.environ.get("POLICYDESK_FUZZ", "40"))
fuzzed = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
# a broadcast, a person, a group, a channel or a link with a label of its own
LIVE = re.compile(r"<(?:[!@#]|(?:https?|javascript|mailto|data):[^|>]*(?:evil|alert))")
PUBLIC = ("chat.postMessage", "chat.update", "chat.scheduleMessage", "files.upload")


class Faults(logging.Handler):
    """Keeps what no request may cause: errors and tracebacks."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it, if it is one."""
        if record.levelno >= logging.ERROR or record.exc_info:
            self.found.append(self.format(record))


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """The bot for all examples, the loop it runs in, and the faults in its log."""

    bot: House
    loop: asyncio.Runner
    faults: Faults

    def send(self, body: bytes, kind: str, posts: int = 0, sign: bool = True) -> Echo:
        """Send it; there must be an answer below 500, no fault, at most so many posts and nothing live in them."""
        bot = self.bot
        bot.clock.forward(60)
        before, said = len(bot.slack.journal), len(self.faults.found)
        headers = signed(SECRET, bot.clock().timestamp(), body, kind) if sign else {"Content-Type": kind}
        echo = self.loop.run(bot.people.raw(body, headers))
        calls = bot.slack.journal[before:]
        assert echo.status < 500
        assert self.faults.found[said:] == []
        assert len([call for call in calls if call.ok and call.method in PUBLIC]) <= posts
        for call in calls:
            assert not LIVE.search(_texts(call.args)), call
        return echo


def _texts(args: dict[str, Any]) -> str:
    shown = {name: value for name, value in args.items() if name in ("text", "blocks", "attachments")}
    return json.dumps(shown, ensure_ascii=False).replace(f"Shared by <@{ANN}>", "")


@pytest.fixture(scope="module")
def fuzz(desk: Desk) -> Iterator[Fuzzed]:
    """One running bot for the whole module."""
    faults = Faults()
    with asyncio.Runner() as loop:
        stack = AsyncExitStack()
        bot = loop.run(stack.enter_async_context(house(desk)))
        bot.workspace.channels[DIALOGUE.id] = DIALOGUE
        logging.getLogger().addHandler(faults)
        yield Fuzzed(bot, loop, faults)
        logging.getLogger().removeHandler(faults)
        loop.run(stack.aclose())


OFFICE: Workspace = workspace(FakeClock())
TRADE, DIALOGUE = trade(OFFICE), OFFICE.im(ANN)
COMMAND = payloads.slash_command(OFFICE, "/tariff", "Vietnam", ANN, TRADE, "http://127.0.0.1:9/response/x")
SAID = {
    "type": "message",
    "user": ANN,
    "ts": "1795338720.000100",
    "text": f"<@{OFFICE.bot_user}> Vietnam",
    "team": "T1",
}
MENTION = payloads.event_callback(OFFICE, payloads.app_mention(SAID, TRADE))
DIRECT = payloads.event_callback(OFFICE, payloads.message_event({**SAID, "client_msg_id": "x"}, DIALOGUE))
REMOVED = payloads.event_callback(OFFICE, {"type": "app_home_opened", "user": ANN, "tab": "home"})


def _click(action: str, value: str, **more: str) -> dict[str, Any]:
    element = {"type": "button", "action_id": action, "block_id": "b", "value": value, **more}
    clicked = {"ts": "1795338720.000100", "ephemeral": True, "thread_ts": "1795338720.000050", "message": SAID}
    return payloads.block_actions(OFFICE, element, ANN, TRADE, "http://127.0.0.1:9/response/x", clicked)


VIEW = payloads.view_submission(
    OFFICE, {"id": "V1", "type": "modal", "callback_id": "unknown", "state": {}}, ANN, {"b": {"a": {"value": "x"}}}
)
UNKNOWN = {"type": "novelty", "user": {"id": ANN}, "team": {"id": "T1"}, "channel": {"id": TRADE.id}, "payload": {}}
SHORTCUT = {"type": "shortcut", "callback_id": "c", "trigger_id": "1", "user": {"id": ANN}, "team": {"id": "T1"}}
EVENTS = {"mention": MENTION, "direct": DIRECT, "home": REMOVED}
CLICKS = {
    "share": _click("share", "tariff|Vietnam"),
    "answer": _click("answer:pick:1", "tariff|Vietnam"),
    "memo": _click("memo", "vietnam-rate"),
    "passage": _click("passage", "vietnam-rate"),
    "link": _click("source", "", url="https://gov.example"),
}


def test_the_requests_that_are_spoilt_are_good_ones(fuzz: Fuzzed) -> None:
    """Unspoilt they do what they ask for: else the rest would prove nothing."""
    posted: list[object] = []
    for body in (MENTION, DIRECT):
        before = len(fuzz.bot.posts)
        fuzz.send(json.dumps(_fresh(fuzz, copy.deepcopy(body))).encode(), JSON, posts=1)
        posted.append(len(fuzz.bot.posts) - before)
    for click in CLICKS.values():
        posts, privates = len(fuzz.bot.posts), fuzz.bot.privates
        fuzz.send(urlencode({"payload": json.dumps(click)}).encode(), FORM, posts=1)
        posted.append((len(fuzz.bot.posts) - posts, fuzz.bot.privates - privates))
    assert posted == [1, 1, (1, 0), (0, 1), (0, 1), (0, 1), (0, 0)]
    assert '"blocks"' in fuzz.send(urlencode(COMMAND).encode(), FORM).body


@fuzzed
@given(form=spoilt_form(COMMAND))
def test_any_command_is_answered_and_posts_nothing(fuzz: Fuzzed, form: dict[str, str]) -> None:
    """Whatever stands in the form of a command, the person gets an answer and nobody else anything (F10, F43)."""
    assert not LIVE.search(fuzz.send(urlencode(form, errors="surrogatepass").encode(), FORM).body)


@pytest.mark.parametrize("kind", EVENTS)
@fuzzed
@given(data=st.data())
def test_any_event_brings_one_reply_at_most(fuzz: Fuzzed, kind: str, data: st.DataObject) -> None:
    """A mention, a direct message or another event in any shape: one reply or none (F6, F43, F47)."""
    body = data.draw(spoilt(EVENTS[kind]))
    fuzz.send(json.dumps(_fresh(fuzz, body)).encode(), JSON, posts=1)


@pytest.mark.parametrize("kind", CLICKS)
@fuzzed
@given(data=st.data())
def test_any_click_posts_only_what_share_asks_for(fuzz: Fuzzed, kind: str, data: st.DataObject) -> None:
    """A click in any shape: Share posts once at most, every other button for one person only (F43, F61)."""
    body = data.draw(spoilt(CLICKS[kind]))
    shares = '"share' in json.dumps(body.get("actions"))
    fuzz.send(urlencode({"payload": json.dumps(body)}).encode(), FORM, posts=int(shares))


@pytest.mark.parametrize("good", [VIEW, UNKNOWN, SHORTCUT], ids=["view", "unknown", "shortcut"])
@fuzzed
@given(data=st.data())
def test_what_we_never_asked_for_posts_nothing(fuzz: Fuzzed, good: dict[str, Any], data: st.DataObject) -> None:
    """Modals, shortcuts and kinds that nobody knows, as a form and as JSON: acknowledged or refused (F6)."""
    body = json.dumps(data.draw(spoilt(good)))
    fuzz.send(urlencode({"payload": body}).encode(), FORM)
    fuzz.send(body.encode(), JSON)


@fuzzed
@given(body=spoilt({"type": "url_verification", "challenge": "c0ffee", "token": "x"}))
def test_any_url_verification_is_answered(fuzz: Fuzzed, body: dict[str, Any]) -> None:
    """A challenge of any shape (F8)."""
    fuzz.send(json.dumps(body).encode(), JSON)


@fuzzed
@given(check=words, more=words)
def test_any_ssl_check_changes_nothing(fuzz: Fuzzed, check: str, more: str) -> None:
    """Signed or not, whatever comes with it (F9)."""
    body = urlencode({"ssl_check": check, "command": "/tariff", "text": more}, errors="surrogatepass").encode()
    fuzz.send(body, FORM)
    assert fuzz.send(body, FORM, sign=False).status in (200, 401)


KINDS = (JSON, FORM, "text/plain", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "/;=", "")


@fuzzed
@given(
    body=st.one_of(
        st.binary(max_size=200),
        st.sampled_from([b"[" * 5_000, b'{"a":' * 5_000, b"payload=" + b"[" * 5_000, b"payload=1&payload={}", b"NaN"]),
        st.text(max_size=50).map(lambda text: f"payload={text}".encode(errors="surrogatepass")),
        st.text(max_size=50).map(lambda text: json.dumps([text]).encode()),
    ),
    kind=st.sampled_from(KINDS),
)
def test_any_bytes_are_refused_or_ignored(fuzz: Fuzzed, body: bytes, kind: str) -> None:
    """Raw bytes of every kind, signed and not: nothing happens (F4)."""
    fuzz.send(body, kind)
    assert fuzz.send(body, kind, sign=False).status in (401, 413)


def _fresh(fuzz: Fuzzed, body: dict[str, Any]) -> dict[str, Any]:
    """A new event each time, where its id and time were left as they are: others would be known already."""
    made = fuzz.bot.workspace
    event = body.get("event")
    if body.get("event_id") in (MENTION["event_id"], DIRECT["event_id"], REMOVED["event_id"]):
        body["event_id"] = made.serial("Ev")
    if isinstance(event, dict) and event.get("ts") == SAID["ts"]:
        event["ts"] = made.ts()
    return body
