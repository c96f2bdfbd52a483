"""What `policydesk doctor --online` asks of Slack: is the token good, do the clocks agree, can channels be reached."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from email.utils import parsedate_to_datetime

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.config import Settings
from handlers.wire.pace import Seconds
from handlers.wire.refusals import UNREACHABLE, code

PATIENCE = 5  # seconds for one question
SKEW = 60.0  # seconds: beyond 300 Slack's requests would be taken for old ones and refused
Told = tuple[str, bool, str]  # what was asked about, whether all is well, what there is to say


async def examine(settings: Settings, channels: Sequence[str], clock: Seconds) -> AsyncIterator[Told]:
    """The answers, one after another; where the token is refused, no more is asked. Needs a bot token."""
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    client = AsyncWebClient(token=token, base_url=settings.api_url, timeout=PATIENCE, retry_handlers=[])
    try:
        answer = await client.auth_test()
    except (SlackApiError, *UNREACHABLE) as refusal:
        said = code(refusal) or f"it cannot be reached ({type(refusal).__name__})"
        yield "SLACK_BOT_TOKEN", False, f"Slack says {said}: give a valid token, or look at the network"
        return
    yield "SLACK_BOT_TOKEN", True, f"accepted: {answer.get('user')} in {answer.get('team')}"
    if (skew := _skew(answer, clock())) is not None:
        mend = "" if abs(skew) < SKEW else ": set this machine's clock, or Slack's requests look old"
        yield "clock", abs(skew) < SKEW, f"{abs(skew):.0f} seconds {'behind' if skew > 0 else 'ahead of'} Slack's{mend}"
    for channel in channels:
        yield await _channel(client, channel)


async def _channel(client: AsyncWebClient, channel: str) -> Told:
    try:
        found = (await client.conversations_info(channel=channel)).get("channel")
    except (SlackApiError, *UNREACHABLE) as refusal:
        return f"channel {channel}", False, f"Slack says {code(refusal) or type(refusal).__name__}"
    held = found if isinstance(found, dict) else {}
    if held.get("is_archived"):
        return f"channel {channel}", False, "it is archived: /policy daily off, or unarchive it"
    inside = bool(held.get("is_member")) or channel.startswith("D")
    mend = "" if inside else ": the bot is not in it, /invite @Policy Desk there"
    return f"channel {channel}", inside, f"#{held.get('name', '')}{mend}"


def _skew(answer: AsyncSlackResponse, now: float) -> float | None:
    """By how many seconds this machine's clock is behind Slack's; None where Slack's answer has no date."""
    given = next((value for name, value in dict(answer.headers).items() if name.lower() == "date"), None)
    try:
        return parsedate_to_datetime(str(given)).timestamp() - now
    except ValueError:
        return None
