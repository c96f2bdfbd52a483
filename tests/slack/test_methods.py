"""The local Slack answers as Slack does, asked through Slack's own client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Mishap, Playground, payloads
from tests.slack.office import ANN, BEN, TOKEN, FakeClock, trade, workspace


@pytest.fixture
async def slack() -> AsyncIterator[Playground]:
    """A local Slack with every scope granted."""
    async with Playground(workspace(FakeClock())) as running:
        yield running


def _client(slack: Playground, token: str | None = TOKEN) -> AsyncWebClient:
    return AsyncWebClient(token=token, base_url=slack.url, retry_handlers=[])


async def _refused(slack: Playground, method: str, token: str | None = TOKEN, **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await _client(slack, token).api_call(method, json=args)
    return str(caught.value.response["error"])


async def test_a_post_is_kept_with_a_time_of_its_own(slack: Playground) -> None:
    """Two posts at one moment have different, rising times taken from the clock."""
    client = _client(slack)
    first = await client.chat_postMessage(channel="C0TRADE", text="one")
    second = await client.chat_postMessage(channel="#trade", text="two", thread_ts=first["ts"])
    assert (first["ts"], second["ts"]) == ("1795338720.000000", "1795338720.000001")
    assert [m["text"] for m in trade(slack.workspace).messages] == ["one", "two"]
    assert [m["text"] for m in (await client.conversations_history(channel="C0TRADE"))["messages"]] == ["one"]
    thread = await client.conversations_replies(channel="C0TRADE", ts=first["ts"])
    assert [m["text"] for m in thread["messages"]] == ["one", "two"]


REFUSALS: list[tuple[str, dict[str, Any], str]] = [
    ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
    ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
    ("chat.postMessage", {"channel": "C0LUNCH", "text": "x"}, "not_in_channel"),
    ("chat.postMessage", {"channel": "G0QUIET", "text": "x"}, "channel_not_found"),
    ("chat.postMessage", {"channel": "C0TRADE"}, "no_text"),
    ("chat.postMessage", {"channel": "C0TRADE", "text": "x" * 40_001}, "msg_too_long"),
    ("chat.postMessage", {"channel": "C0TRADE", "text": "x", "blocks": [{"type": "?"}]}, "invalid_blocks"),
    ("chat.postMessage", {"channel": "C0TRADE", "text": "x", "metadata": {}}, "invalid_metadata_format"),
    ("chat.postEphemeral", {"channel": "C0TRADE", "user": "U0NOBODY", "text": "x"}, "user_not_in_channel"),
    ("chat.update", {"channel": "C0TRADE", "ts": "1.0", "text": "x"}, "message_not_found"),
    ("chat.delete", {"channel": "C0TRADE", "ts": "1.0"}, "message_not_found"),
    ("conversations.replies", {"channel": "C0TRADE", "ts": "1.0"}, "thread_not_found"),
    ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
    ("conversations.join", {"channel": "G0QUIET"}, "channel_not_found"),
    ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
    ("reactions.add", {"channel": "C0TRADE", "name": "eyes", "timestamp": "1.0"}, "message_not_found"),
    ("views.open", {"trigger_id": "1", "view": {"type": "modal"}}, "invalid_trigger_id"),
    ("views.update", {"view_id": "V9", "view": {"type": "modal"}}, "not_found"),
    ("views.publish", {"view": {"type": "home", "blocks": []}}, "invalid_arguments"),
    ("views.publish", {"user_id": "U0NOBODY", "view": {"type": "home", "blocks": []}}, "invalid_arguments"),
    ("views.publish", {"user_id": ANN, "view": {"type": "modal", "blocks": []}}, "invalid_arguments"),
    ("views.publish", {"user_id": ANN, "view": {"type": "home"}}, "invalid_arguments"),
    ("views.publish", {"user_id": ANN, "view": {"type": "home", "blocks": [{"type": "?"}]}}, "invalid_arguments"),
    ("views.publish", {"user_id": ANN, "view": {"type": "home", "blocks": ["x" * 250_001]}}, "view_too_large"),
    ("chat.sing", {}, "unknown_method"),
]


@pytest.mark.parametrize(("method", "args", "code"), REFUSALS, ids=[f"{r[0]} {r[2]}" for r in REFUSALS])
async def test_each_refusal_has_slacks_code(slack: Playground, method: str, args: dict[str, Any], code: str) -> None:
    """What Slack would refuse is refused with Slack's code (F34, F36, F38)."""
    assert await _refused(slack, method, **args) == code
    assert trade(slack.workspace).messages == []


@pytest.mark.parametrize(("token", "code"), [(None, "not_authed"), ("xoxb-other", "invalid_auth")])
async def test_a_wrong_token_is_refused(slack: Playground, token: str | None, code: str) -> None:
    """No token and a wrong one are told apart (F35)."""
    assert await _refused(slack, "auth.test", token) == code


async def test_a_scope_that_was_not_granted_is_missing() -> None:
    """A method beyond the granted scopes is refused by name of the scope."""
    async with Playground(workspace(FakeClock(), {"commands"})) as slack:
        assert await _refused(slack, "chat.postMessage", channel="C0TRADE", text="x") == "missing_scope"


READING = [("public", "channels:history"), ("private", "groups:history"), ("im", "im:history")]


@pytest.mark.parametrize("method", ["conversations.history", "conversations.replies"])
@pytest.mark.parametrize(("kind", "scope"), READING)
async def test_reading_asks_for_the_scope_of_the_kind_of_channel(method: str, kind: Any, scope: str) -> None:
    """What was said in public, private and direct conversations is read with a scope each."""
    for granted in ({scope}, {other for _, other in READING} - {scope}):
        async with Playground(workspace(FakeClock(), granted)) as slack:
            channel = slack.workspace.add_channel("X0ROOM", "room", {slack.workspace.bot_user}, kind)
            first = slack.workspace.post(channel, {"user": ANN, "text": "one"})
            answer = _client(slack).api_call(method, json={"channel": channel.id, "ts": first["ts"]})
            if granted == {scope}:
                assert [m["text"] for m in (await answer)["messages"]] == ["one"]
            else:
                with pytest.raises(SlackApiError, match="missing_scope"):
                    await answer


async def test_an_archived_channel_takes_nothing(slack: Playground) -> None:
    """Posting to an archived channel is refused (F34)."""
    trade(slack.workspace).archived = True
    assert await _refused(slack, "chat.postMessage", channel="C0TRADE", text="x") == "is_archived"


async def test_only_own_messages_can_be_changed(slack: Playground) -> None:
    """Update and delete work on the bot's own messages only."""
    client, channel = _client(slack), trade(slack.workspace)
    theirs = slack.workspace.post(channel, {"user": ANN, "text": "mine"})
    own = await client.chat_postMessage(channel=channel.id, text="one")
    await client.chat_update(channel=channel.id, ts=str(own["ts"]), text="two")
    assert channel.messages[-1]["text"] == "two"
    assert await _refused(slack, "chat.update", channel=channel.id, ts=theirs["ts"], text="x") == "cant_update_message"
    assert await _refused(slack, "chat.delete", channel=channel.id, ts=theirs["ts"]) == "cant_delete_message"
    await client.chat_delete(channel=channel.id, ts=str(own["ts"]))
    assert [message["text"] for message in channel.messages] == ["mine"]


async def test_a_message_to_a_person_arrives_in_the_direct_conversation(slack: Playground) -> None:
    """A person's id may stand for the conversation with that person."""
    posted = await _client(slack).chat_postMessage(channel=BEN, text="hello")
    opened = await _client(slack).conversations_open(users=BEN)
    assert posted["channel"] == opened["channel"]["id"] == slack.workspace.im(BEN).id


async def test_channels_and_people_are_described(slack: Playground) -> None:
    """Membership, kind and name are told; joining a public channel makes the bot a member."""
    client = _client(slack)
    before = await client.conversations_info(channel="C0LUNCH")
    await client.conversations_join(channel="C0LUNCH")
    after = await client.conversations_info(channel="C0LUNCH")
    assert (before["channel"]["is_member"], after["channel"]["is_member"]) == (False, True)
    assert (await client.users_info(user=ANN))["user"]["name"] == "ann"


async def test_metadata_is_told_only_when_asked_for(slack: Playground) -> None:
    """History carries a message's metadata when `include_all_metadata` is set."""
    mark = {"event_type": "answer", "event_payload": {"key": "1"}}
    await _client(slack).chat_postMessage(channel="C0TRADE", text="x", metadata=mark)
    plain = await _client(slack).conversations_history(channel="C0TRADE")
    full = await _client(slack).conversations_history(channel="C0TRADE", include_all_metadata=True)
    assert ("metadata" in plain["messages"][0], full["messages"][0]["metadata"]) == (False, mark)


async def test_a_trigger_opens_one_modal(slack: Playground) -> None:
    """The first use opens it, the second is refused; a stale hash does not overwrite."""
    view = {"type": "modal", "title": {"type": "plain_text", "text": "Add"}, "blocks": []}
    trigger = payloads.trigger(slack.workspace)
    opened = await _client(slack).views_open(trigger_id=trigger, view=view)
    assert await _refused(slack, "views.open", trigger_id=trigger, view=view) == "exchanged_trigger_id"
    at, old = opened["view"]["id"], opened["view"]["hash"]
    await _client(slack).views_update(view_id=at, hash=old, view=view)
    assert await _refused(slack, "views.update", view_id=at, hash=old, view=view) == "hash_conflict"


async def test_a_home_is_published_over_the_one_before(slack: Playground) -> None:
    """Each person has one; a stale hash does not overwrite it, and an app without a home is told so."""
    home: dict[str, Any] = {"type": "home", "blocks": [{"type": "divider"}]}
    first = (await _client(slack).views_publish(user_id=ANN, view=home))["view"]
    second = (await _client(slack).views_publish(user_id=ANN, view=home, hash=first["hash"]))["view"]
    assert (second["id"], slack.workspace.homes[ANN]) == (first["id"], second)
    assert await _refused(slack, "views.publish", user_id=ANN, view=home, hash=first["hash"]) == "hash_conflict"
    slack.workspace.home_tab = False
    assert await _refused(slack, "views.publish", user_id=ANN, view=home) == "not_enabled"


async def test_a_trigger_is_good_for_three_seconds() -> None:
    """Later it is refused, and nothing is opened."""
    clock = FakeClock()
    async with Playground(workspace(clock)) as slack:
        view = {"type": "modal", "title": {"type": "plain_text", "text": "Add"}, "blocks": []}
        trigger = payloads.trigger(slack.workspace)
        clock.forward(3.1)
        assert await _refused(slack, "views.open", trigger_id=trigger, view=view) == "expired_trigger_id"
        assert slack.workspace.modals == []


async def test_a_mark_is_put_once(slack: Playground) -> None:
    """The same reaction twice is refused."""
    message = slack.workspace.post(trade(slack.workspace), {"user": ANN, "text": "x"})
    args = {"channel": "C0TRADE", "name": "eyes", "timestamp": message["ts"]}
    await _client(slack).api_call("reactions.add", json=args)
    assert await _refused(slack, "reactions.add", **args) == "already_reacted"


@pytest.mark.parametrize("after", ["1", "0.5", "abc", None, "3600"])
async def test_rate_limits_come_on_demand(slack: Playground, after: str | None) -> None:
    """One call is answered 429 with the given Retry-After, and nothing is posted (F32)."""
    slack.mishaps.plan("chat.postMessage", Mishap("ratelimited", retry_after=after))
    with pytest.raises(SlackApiError) as caught:
        await _client(slack).chat_postMessage(channel="C0TRADE", text="x")
    assert (caught.value.response.status_code, caught.value.response.headers.get("Retry-After")) == (429, after)
    assert trade(slack.workspace).messages == []


@pytest.mark.parametrize("taken", [True, False])
@pytest.mark.parametrize("kind", ["drop", "server_error", "half_json", "html"])
async def test_a_mishap_strikes_one_call(slack: Playground, kind: Any, taken: bool) -> None:
    """The caller learns nothing, whether Slack took the message or not; the next call is well (F28, F29, F40)."""
    slack.mishaps.plan("chat.postMessage", Mishap(kind, taken=taken))
    with pytest.raises(Exception, match=r".") as caught:
        await _client(slack).chat_postMessage(channel="C0TRADE", text="first")
    assert caught.value is not None
    assert len(trade(slack.workspace).messages) == int(taken)
    await _client(slack).chat_postMessage(channel="C0TRADE", text="second")
    assert len(slack.calls("chat.postMessage")) == 2
