"""The door: nothing unsigned comes in, nothing hostile gets a traceback."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from bot.desk import Desk
from bot.playground import payloads
from bot.playground.signing import FORM, JSON, signature, signed
from tests.handlers.house import House, house, shown
from tests.slack.office import ANN, SECRET

BODY = b'{"type": "url_verification", "challenge": "c0ffee", "words": "not for the log"}'


def _headers(bot: House, **changed: str) -> dict[str, str]:
    return {**signed(SECRET, bot.clock().timestamp(), BODY, JSON), **changed}


@pytest.mark.parametrize(
    "given",
    ["", "v0=", "v0=" + "0" * 64, "v1=" + "0" * 64, "v0=" + "é" * 64, "snöflinga", "v0=" + "0" * 640],
    ids=["empty", "short", "wrong", "other version", "non-ASCII", "words", "long"],
)
async def test_a_wrong_signature_is_refused(bot: House, given: str, caplog: pytest.LogCaptureFixture) -> None:
    """Missing, wrong or non-ASCII: 401, no traceback, the body not in the log (F1)."""
    echo = await bot.people.raw(BODY, _headers(bot, **{"X-Slack-Signature": given}))
    assert (echo.status, echo.body) == (401, "")
    assert "refused a request" in caplog.text
    assert [word for word in ("Traceback", "not for the log") if word in caplog.text] == []


async def test_a_missing_signature_is_refused(bot: House) -> None:
    """No Slack header at all: 401 (F1)."""
    assert (await bot.people.raw(BODY, {"Content-Type": JSON})).status == 401


async def test_a_changed_body_is_refused(bot: House) -> None:
    """One letter more than was signed: 401 (F1)."""
    assert (await bot.people.raw(BODY + b" ", _headers(bot))).status == 401


@pytest.mark.parametrize(("off", "status"), [(-301, 401), (-299, 200), (0, 200), (299, 200), (301, 401)])
async def test_the_time_window_is_five_minutes(bot: House, off: int, status: int) -> None:
    """301 seconds off is refused, 299 is accepted, on both sides (F2)."""
    headers = signed(SECRET, bot.clock().timestamp() + off, BODY, JSON)
    assert (await bot.people.raw(BODY, headers)).status == status


@pytest.mark.parametrize("stamp", ["abc", "1e9", "", "9" * 400, "-1", "1795338720.5", "١٧٩٥٣٣٨٧٢٠", "nan"])
async def test_a_strange_timestamp_is_refused(bot: House, stamp: str) -> None:
    """Whatever is no plain number of seconds: 401, even when it was signed (F3)."""
    headers = {"Content-Type": JSON, "X-Slack-Request-Timestamp": stamp}
    headers["X-Slack-Signature"] = signature(SECRET, stamp, BODY)
    assert (await bot.people.raw(BODY, headers)).status == 401


BROKEN: list[tuple[str, bytes, str]] = [
    ("broken JSON", b'{"type": "event_callback", ', JSON),
    ("broken UTF-8", b'{"type": "\xff\xfe\xc3("}', JSON),
    ("unknown charset", b'{"type": "x"}', "application/json; charset=klingon"),
    ("UTF-16", '{"a": 1}'.encode("utf-16"), "application/json; charset=utf-16"),
    ("array", b"[1, 2]", JSON),
    ("null", b"null", JSON),
    ("number", b"17", JSON),
    ("brackets", b"[" * 100_000, JSON),
    ("braces", b'{"a":' * 100_000, FORM),
    ("payload that is no JSON", b"payload=%7Bbroken", FORM),
    ("payload that is an array", b"payload=%5B%5D", FORM),
    ("broken percent", b"%zz=%f&&&=", FORM),
    ("nothing", b"", JSON),
]


@pytest.mark.parametrize(("body", "kind"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
async def test_unsigned_rubbish_is_refused(
    bot: House, body: bytes, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing reads it: 401 whatever it is, no traceback (F4)."""
    echo = await bot.people.raw(body, {"Content-Type": kind})
    assert (echo.status, echo.body, "Traceback" in caplog.text) == (401, "", False)


@pytest.mark.parametrize(("body", "kind"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
async def test_signed_rubbish_breaks_nothing(
    bot: House, body: bytes, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Even signed it is refused or ignored, without a traceback and without an effect (F4, F6)."""
    echo = await bot.people.raw(body, signed(SECRET, bot.clock().timestamp(), body, kind))
    assert echo.status in (200, 400)
    assert (echo.body, "Traceback" in caplog.text, bot.posts, bot.privates) == ("", False, [], 0)


@pytest.mark.parametrize("sign", [True, False])
async def test_a_body_over_one_mebibyte_is_refused(bot: House, sign: bool) -> None:
    """1 MiB and a byte, signed or not: 413 (F5)."""
    body = b"x" * (1024 * 1024 + 1)
    headers = signed(SECRET, bot.clock().timestamp(), body, FORM) if sign else {"Content-Type": FORM}
    assert (await bot.people.raw(body, headers)).status == 413


async def test_a_body_in_pieces_over_one_mebibyte_is_refused(bot: House) -> None:
    """Without a length in advance the limit holds all the same (F5)."""

    async def pieces() -> Any:
        for _ in range(20):
            yield b"x" * 65536

    async with bot.people.session.post(bot.people.url, data=pieces()) as response:
        assert response.status == 413


async def test_url_verification_is_answered_only_when_signed(bot: House) -> None:
    """Signed: the challenge comes back; unsigned: 401 (F8)."""
    echo = await bot.people.envelope(payloads.url_verification("c0ffee"))
    assert (echo.status, echo.json) == (200, {"challenge": "c0ffee"})
    assert (await bot.people.raw(BODY, {"Content-Type": JSON})).status == 401


@pytest.mark.parametrize("rest", [b"", b"&command=%2Ftariff&text=Vietnam", b"&payload=%7B%7D"])
async def test_an_unsigned_ssl_check_changes_nothing(bot: House, rest: bytes) -> None:
    """Slack's check of the certificate gets an empty 200; whatever comes with it is not read (F9)."""
    echo = await bot.people.raw(b"ssl_check=1&token=x" + rest, {"Content-Type": FORM})
    assert (echo.status, echo.body, bot.slack.journal, bot.privates) == (200, "", [], 0)


async def test_a_replayed_command_posts_nothing(bot: House) -> None:
    """The same signed command again reads again and changes nothing in Slack (F7)."""
    address = bot.slack.response_url(bot.trade.id, ANN)
    form = payloads.slash_command(bot.workspace, "/tariff", "Vietnam", ANN, bot.trade, address)
    first, second = [await bot.people.form(form) for _ in range(2)]
    assert (first.body, bot.posts, bot.privates) == (second.body, [], 0)


async def test_a_replayed_mention_is_answered_once(bot: House) -> None:
    """The very bytes of a signed mention, sent again four minutes later, bring no second reply (F7)."""
    message = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, bot.trade)
    body = json.dumps(payloads.event_callback(bot.workspace, payloads.app_mention(message, bot.trade))).encode()
    await _replayed(bot, body, JSON)
    assert len(bot.posts) == 1


async def test_a_replayed_share_is_posted_once(bot: House) -> None:
    """The very bytes of a signed click on Share, sent again four minutes later, post nothing more (F7)."""
    clicked = {"ts": bot.workspace.whisper(bot.trade.id, ANN, {"text": "an answer"}).at, "ephemeral": True}
    address = bot.slack.response_url(bot.trade.id, ANN)
    share = {"type": "button", "action_id": "share", "value": "tariff|Vietnam"}
    click = payloads.block_actions(bot.workspace, share, ANN, bot.trade, address, clicked)
    await _replayed(bot, urlencode({"payload": json.dumps(click)}).encode(), FORM)
    assert len(bot.posts) == 1


async def _replayed(bot: House, body: bytes, kind: str) -> None:
    headers = signed(SECRET, bot.clock().timestamp(), body, kind)
    first = await bot.people.raw(body, headers)
    bot.clock.forward(240)
    second = await bot.people.raw(body, headers)
    assert (first.status, second.status) == (200, 200)


@pytest.mark.parametrize("text", ["", "Vietnam", "<!channel> " * 400])
async def test_an_unknown_command_gets_help_privately(bot: House, text: str) -> None:
    """Whoever uses a command that we do not have is told, alone, what there is (F10)."""
    await bot.people.command(text, ANN, bot.trade, command="/tarrif")
    assert (bot.posts, bot.privates, bot.last_private.message["response_type"]) == ([], 1, "ephemeral")
    assert "/tarrif is no command of Policy Desk. The commands are /tariff and /policy." in shown(bot.last_private)


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/slack/events", 405), ("POST", "/", 404)])
async def test_other_ways_in_are_closed(bot: House, method: str, path: str, status: int) -> None:
    """There is one address and one method."""
    parts = urlsplit(bot.people.url)
    async with bot.people.session.request(method, f"{parts.scheme}://{parts.netloc}{path}") as response:
        assert response.status == status


async def test_half_a_body_is_given_up_and_others_are_served(desk: Desk) -> None:
    """A body that does not come in time gets 408 and is hung up on, while another request is answered (F11)."""
    async with house(desk, reading=0.5) as bot:
        parts = urlsplit(bot.people.url)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf")
        echo = await bot.people.envelope(json.loads(BODY))
        answer = await asyncio.wait_for(reader.read(), 30)  # all there is until the other side closes
        writer.close()
        assert (echo.status, answer.split()[1]) == (200, b"408")


async def test_a_body_that_drips_is_given_up_too(desk: Desk) -> None:
    """The deadline is for the whole body: a letter now and then does not put it off (F11)."""
    async with house(desk, reading=0.05) as bot:
        parts = urlsplit(bot.people.url)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
        answer = asyncio.ensure_future(reader.readline())
        while not answer.done():  # ends with the answer, or with the bytes that were announced
            writer.write(b"x")
            await asyncio.wait([answer], timeout=0.005)
        writer.close()
        assert answer.result().split()[1] == b"408"


@pytest.mark.parametrize("sign", [True, False])
async def test_while_it_stops_it_asks_slack_to_come_again(desk: Desk, sign: bool) -> None:
    """A graceful stop takes on nothing new: 503, signed or not, nothing recorded, the connection closed."""
    closing = False
    async with house(desk, closing=lambda: closing) as bot:
        message = bot.people.say(f"<@{bot.workspace.bot_user}> Vietnam", ANN, bot.trade)
        body = json.dumps(payloads.event_callback(bot.workspace, payloads.app_mention(message, bot.trade))).encode()
        headers = signed(SECRET, bot.clock().timestamp(), body, JSON) if sign else {"Content-Type": JSON}
        closing = True
        refused = await bot.people.raw(body, headers)
        closing = False
        taken = await bot.people.raw(body, headers)
    assert (refused.status, taken.status, len(bot.posts)) == (503, 200 if sign else 401, int(sign))
