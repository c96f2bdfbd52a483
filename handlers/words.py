"""From Slack's markup to what the person typed: `<@U1>`, `<#C1|name>`, `<https://a|b>`, `&amp;`."""

from __future__ import annotations

import re

MARKUP = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))  # the only three Slack makes; & comes last


def typed(text: object, bot_user: str | None = None) -> str:
    """The plain words of a message, without the naming of the bot; anything but a text gives an empty one.

    The result may hold any letter, `<` and `&` too: it is for the desk to read, never to be posted as it is.
    """
    if not isinstance(text, str):
        return ""
    words = MARKUP.sub(lambda found: _plain(found, bot_user), text)
    for entity, letter in ENTITIES:
        words = words.replace(entity, letter)
    return words.strip()


def _plain(found: re.Match[str], bot_user: str | None) -> str:
    kind, target, label = found.groups()
    if kind == "@" and target == bot_user:
        return " "
    if kind in ("@", "!"):
        return "@" + (label or target.removeprefix("subteam^")).removeprefix("@")
    return ("#" if kind == "#" else "") + (label or target)
