"""Response URLs: the address in a command or a click under which the bot may answer five times in 30 minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.playground.checks import message_problem
from bot.playground.naming import with_names
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

USES = 5
LIFE = timedelta(minutes=30)


@dataclass
class ReplySlip:
    """One response URL: for whom, since when, how often used, and the message that was clicked, if any."""

    channel: str
    user: str
    made: datetime
    original: str | None = None
    uses: int = 0


class ReplyDesk:
    """Gives out response URLs and takes what is sent to them."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.slips: dict[str, ReplySlip] = {}

    def issue(self, channel: str, user: str, original: str | None = None) -> str:
        """The last part of a fresh response URL."""
        key = self.workspace.serial("R")
        self.slips[key] = ReplySlip(channel, user, self.workspace.clock(), original)
        return key

    def take(self, key: str, message: Json) -> tuple[int, str]:
        """Carry out what was sent to a response URL: status and body of the answer."""
        slip = self.slips.get(key)
        if slip is None or self.workspace.clock() - slip.made > LIFE:
            return 404, '{"ok":false,"error":"expired_url"}'
        if slip.uses >= USES:
            return 404, '{"ok":false,"error":"used_url"}'
        if not message.get("delete_original") and (problem := message_problem(message)):
            return 400, problem[0]
        slip.uses += 1
        self._show(slip, with_names(self.workspace, message))
        return 200, "ok"

    def _show(self, slip: ReplySlip, message: Json) -> None:
        channel = self.workspace.channels[slip.channel]
        private, public = self.workspace.private(slip.original), channel.message(slip.original)
        replace, delete = message.get("replace_original"), message.get("delete_original")
        if private is not None and replace:
            private.message = message
        elif private is not None and delete:
            self.workspace.privates.remove(private)
        elif public is not None and replace:
            public.update(message)
        elif public is not None and delete:
            channel.messages.remove(public)
        elif message.get("response_type") == "in_channel":
            author = {"user": self.workspace.bot_user, "bot_id": self.workspace.bot_id}
            self.workspace.post(channel, {**author, **message})
        else:
            self.workspace.whisper(slip.channel, slip.user, message, message.get("thread_ts"))
