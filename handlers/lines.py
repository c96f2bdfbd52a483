"""The few lines the handlers say themselves; everything else comes from the desk through the renderer."""

from __future__ import annotations

from bot.render.message import Message


def line(text: str) -> Message:
    """A message of one plain line. The text must be ours: it is not made safe here."""
    return Message(text=text, blocks=())


STALE = line("That button is no longer valid. Ask again with `/tariff` or by mentioning me.")
SHARED = line("This answer has already been shared here.")
UNINVITED = line(
    "I am not in this channel, so I cannot post here. Invite me with `/invite @Policy Desk`, then press Share again."
)
ARCHIVED = line("This channel is archived, so nothing can be posted here.")
CLOSED = line("I am not allowed to post here. Whoever runs this channel or workspace can change that.")
UNSURE = line("I could not find out whether this answer was shared here. Please look before you share it again.")

NO_CHANNEL = "A daily summary goes to a channel: type this in one, or name one with #."
POLICY = (
    "`/policy daily on at 08:00 Seoul weekdays` sets a summary in this channel, or in one named with #; what is left "
    "out stays as it is. `quiet skip` leaves out days without news.\n"
    "`/policy daily off`, `status` (when the next comes), `preview` (what would come now, for you), `now` (today's at "
    "once, for all), or `/policy` for a form.\n"
    "`/policy watch Vietnam, defence` or `watch tariff > 30` writes to you when a fact about it is new or has changed; "
    "`unwatch`, `watching`."
)
DROPPED = (
    "I could not post the daily summary in <#{channel}> (Slack says {why}), so it is switched off there. To have it "
    "back, invite me with `/invite @Policy Desk` and type `/policy daily on` in that channel."
)


def sorry(reference: str) -> Message:
    """The one line a person sees when something broke; `reference` finds the cause in the log."""
    return line(
        f"Sorry, something went wrong here and I could not answer. Please try again; if it stays so, tell whoever runs "
        f"Policy Desk the code {reference}."
    )
