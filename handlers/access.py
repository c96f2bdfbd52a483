"""Who may change a channel's summary: its members, or those whom the settings name. Both may look at it from elsewhere.

Slack is asked who is a member.
"""

from __future__ import annotations

import asyncio

from slack_sdk.errors import SlackApiError

from handlers.service import Service
from handlers.wire.refusals import NOT_THERE, UNREACHABLE, code

PATIENCE = 2.0  # seconds: a command must be answered within three
PAGES, PAGE = 20, 1000  # members of a channel looked through at most

INVITE = "I am not in <#{channel}>. Invite me there with `/invite @Policy Desk`, then try again."
NO_EDITOR = "Only the people named in the settings of Policy Desk may change summaries. Nothing was changed."
NO_MEMBER = "Only members of <#{channel}> may change its summary. Nothing was changed."
NO_ANSWER = "Slack did not tell me who is in <#{channel}>, so nothing was changed. Please try again."
NO_LOOK = (
    "I show the summary of <#{channel}> to its members only, and I cannot see that you are one. "
    "Type the command in that channel."
)
UNSEEN = "Slack did not tell me who is in <#{channel}>, so I show nothing of it. Please try again."


async def trouble(service: Service, user: str, channel: str, typed_there: bool, joining: bool = True) -> str | None:
    """Why this person may not change this channel's summary, or the bot could not post it; None when all is well.

    `typed_there`: the command was typed in that channel, where only members can type. `joining` is False when the
    summary is switched off: that needs no bot in the channel.
    """
    editors = service.settings.daily_editors
    if editors and user not in editors:
        return NO_EDITOR
    if not joining and (editors or typed_there):
        return None
    me = await service.identity.known()
    wanted = {user, me.bot_user_id if me else None} - {None}
    try:
        present = await _present(service, channel, wanted)
    except (SlackApiError, TimeoutError, *UNREACHABLE) as cause:
        return (INVITE if code(cause) in NOT_THERE else NO_ANSWER).format(channel=channel)
    if joining and (me is None or me.bot_user_id not in present):
        return INVITE.format(channel=channel)
    return None if editors or user in present else NO_MEMBER.format(channel=channel)


async def hidden(service: Service, user: str, channel: str, typed_there: bool) -> str | None:
    """Why this person may not see when a channel's summary comes, or what it would tell; None when all is well.

    Whoever is in the channel may. Of a channel that the bot does not see, or where the person is not, nothing is said:
    it may be private.
    """
    if typed_there or user in service.settings.daily_editors:
        return None
    try:
        present = await _present(service, channel, {user})
    except (SlackApiError, TimeoutError, *UNREACHABLE) as cause:
        return (NO_LOOK if code(cause) in NOT_THERE else UNSEEN).format(channel=channel)
    return None if present else NO_LOOK.format(channel=channel)


async def _present(service: Service, channel: str, wanted: set[str | None]) -> set[str]:
    """Those of the wanted who are in the channel. Raises as Slack's client does, TimeoutError when it takes long."""
    async with asyncio.timeout(PATIENCE):
        return await _looked_for(service, channel, wanted)


async def _looked_for(service: Service, channel: str, wanted: set[str | None]) -> set[str]:
    client, cursor = service.sender.client, ""
    present: set[str] = set()
    for _ in range(PAGES):
        found = await client.conversations_members(channel=channel, limit=PAGE, cursor=cursor)
        members = found.get("members")
        present.update(each for each in (members if isinstance(members, list) else []) if each in wanted)
        following = found.get("response_metadata")
        cursor = str(following.get("next_cursor") or "") if isinstance(following, dict) else ""
        if not cursor or len(present) == len(wanted):
            break
    return present
