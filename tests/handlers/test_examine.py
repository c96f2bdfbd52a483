"""What `policydesk doctor --online` asks of Slack."""

from __future__ import annotations

from bot.config import Settings
from bot.playground import Playground
from handlers.examine import examine
from tests.slack.office import TOKEN, FakeClock, granted, workspace


async def _told(token: str, *channels: str, late: float = 0.0) -> list[tuple[str, bool, str]]:
    clock = FakeClock()
    async with Playground(workspace(clock, granted())) as slack:
        slack.workspace.channels["C0LUNCH"].archived = True
        settings = Settings.model_validate({"bot_token": token, "signing_secret": "0" * 32, "api_url": slack.url})
        import time

        return [told async for told in examine(settings, channels, lambda: time.time() - late)]


async def test_a_good_token_and_an_agreeing_clock_are_well() -> None:
    """Who the bot is in which workspace, and how far the clocks are apart."""
    told = await _told(TOKEN)
    assert [(what, well) for what, well, _ in told] == [("SLACK_BOT_TOKEN", True), ("clock", True)]
    assert "policydesk" in told[0][2]


async def test_a_refused_token_ends_it() -> None:
    """Slack's own word for it, what to do, and nothing further is asked."""
    told = await _told("xoxb-9-revoked", "C0TRADE")
    assert [(what, well) for what, well, _ in told] == [("SLACK_BOT_TOKEN", False)]
    assert "invalid_auth" in told[0][2]


async def test_a_clock_that_is_off_is_bad() -> None:
    """Ten minutes behind: Slack's requests would be refused as old ones."""
    what, well, text = (await _told(TOKEN, late=600.0))[1]
    assert (what, well, "behind Slack's" in text) == ("clock", False, True)


async def test_channels_that_cannot_be_reached_are_named() -> None:
    """The one it is in is well, the archived and the hidden one are not, each with the reason."""
    told = {what: (well, text) for what, well, text in await _told(TOKEN, "C0TRADE", "C0LUNCH", "G0QUIET")}
    assert told["channel C0TRADE"] == (True, "#trade")
    assert told["channel C0LUNCH"][0] is False
    assert "archived" in told["channel C0LUNCH"][1]
    assert told["channel G0QUIET"] == (False, "Slack says channel_not_found")


async def test_a_slack_out_of_reach_is_told() -> None:
    """No traceback: one line."""
    settings = Settings.model_validate(
        {"bot_token": TOKEN, "signing_secret": "0" * 32, "api_url": "http://127.0.0.1:9/api/"}
    )
    told = [told async for told in examine(settings, (), lambda: 0.0)]
    assert [(what, well) for what, well, _ in told] == [("SLACK_BOT_TOKEN", False)]
    assert "cannot be reached" in told[0][2]
