"""Block Kit as HTML: one template for each kind of block; a kind without one is shown as unknown, with its JSON."""

from __future__ import annotations

import json
import re
from collections import ChainMap
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateError
from markupsafe import Markup

from bot.playground.page.emoji import pictured
from bot.playground.page.letters import unescaped, visible
from bot.playground.page.markdown import markdown
from bot.playground.page.markup import link, mrkdwn, safe_link
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

HERE = Path(__file__).parent
KINDS = frozenset(path.stem.partition(".")[0] for path in (HERE / "templates" / "blocks").glob("*.html"))
UNKNOWN = "unknown"
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}")


class Drawing:
    """Draws blocks, messages and pages of one workspace; names stand for the ids of people, channels and the `bot`."""

    def __init__(self, workspace: Workspace, bot: str) -> None:
        channels = {each.id: each.name for each in workspace.channels.values() if each.kind != "im"}
        names = ChainMap({workspace.bot_user: bot}, workspace.users, channels)
        self._jinja = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_seen,
        )
        self._jinja.filters.update(
            mrkdwn=partial(mrkdwn, names=names),
            markdown=markdown,
            plain=plain,
            pictured=pictured,
            moment=moment,
            pretty=pretty,
            visible=visible,
        )
        self._jinja.tests["safe_link"] = lambda url: safe_link(str(url)) is not None
        self._jinja.globals.update(
            blocks=self.blocks, link=link, words=partial(words, names), channels=channels, people=workspace.users
        )

    def draw(self, template: str, **fields: Any) -> Markup:
        """A template filled in."""
        return Markup(self._jinja.get_template(template).render(fields))  # noqa: S704 - the template escapes

    def blocks(self, blocks: object) -> Markup:
        """The blocks one below another. Never raises: a block of an odd shape is shown as unknown."""
        listed = blocks if isinstance(blocks, list) else []
        return Markup("\n").join(self.block(block) for block in listed)

    def block(self, block: object) -> Markup:
        """One block."""
        kind = str(block.get("type")) if isinstance(block, dict) else UNKNOWN
        try:
            return self.draw(f"blocks/{kind if kind in KINDS else UNKNOWN}.html", block=block)
        except (TypeError, AttributeError, ValueError, TemplateError):  # a field of another kind than Slack's
            return self.draw(f"blocks/{UNKNOWN}.html", block=block)


def _seen(value: object) -> object:
    """What a template puts in, ids too, without the letters that hide."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def plain(text: object) -> str:
    """The letters of a plain text object: no markup in it means anything, but for :names: of pictures."""
    holder = text if isinstance(text, dict) else {}
    words = visible(unescaped(str(holder.get("text", ""))))
    return words if holder.get("emoji") is False else pictured(words)


def moment(value: object) -> str:
    """A date or a time of day as a browser takes it; nothing when it is none."""
    return value if isinstance(value, str) and _MOMENT.fullmatch(value) else ""


def pretty(value: object) -> str:
    """JSON to read."""
    return visible(json.dumps(value, ensure_ascii=False, indent=2))


def words(names: Mapping[str, str], element: Json) -> str:
    """What an element of rich text says, without its style."""
    match element.get("type"):
        case "user":
            return "@" + names.get(str(element.get("user_id")), str(element.get("user_id")))
        case "channel":
            return "#" + names.get(str(element.get("channel_id")), str(element.get("channel_id")))
        case "broadcast":
            return f"@{element.get('range')}"
        case "emoji":
            return pictured(f":{element.get('name')}:")
    return visible(str(element.get("text", f"[{element.get('type')}]")))
