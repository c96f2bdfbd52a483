"""Slack's mrkdwn as HTML. Every letter that comes in is escaped; mentions are shown, and do nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from bot.playground.page.emoji import pictured
from bot.playground.page.letters import unescaped, visible

_FENCE = re.compile(r"```(.+?)```", re.DOTALL)
_QUOTE = re.compile(r"(?:&gt;|>) ?(.*)")
_PIECE = re.compile(r"`([^`\n]+)`|<([^<>\n]+)>")
_HELD = re.compile("\ue000([0-9]+)\ue001")  # private letters, which `visible` never lets in
_QUOTED = {True: Markup("<blockquote>"), False: Markup("</blockquote>")}
_STYLES = tuple(
    (
        re.compile(
            rf"(?<![\w{re.escape(mark)}]){re.escape(mark)}(?=\S)([^\n{re.escape(mark)}]*?\S){re.escape(mark)}(?!\w)"
        ),
        tag,
    )
    for mark, tag in (("*", "strong"), ("_", "em"), ("~", "s"))
)


def safe_link(url: str) -> str | None:
    """The address, if it is http or https with a host and no user name in it; else None."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    plain = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    return url if plain and url.isprintable() and not re.search(r'[\s"<>\\]', url) else None


def link(url: str, label: str) -> Markup:
    """A link that opens beside the page; an address that is not safe is shown, with its label, as text."""
    if safe_link(url) is None:
        return escape(visible(f"<{url}|{label}>" if label != url else f"<{url}>"))
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(url, visible(label))


def mrkdwn(text: str, names: Mapping[str, str]) -> Markup:
    """The text as HTML; `names` has those of people and channels by their ids."""
    pieces = _FENCE.split(visible(text))
    drawn = [
        Markup("<pre>{}</pre>").format(unescaped(piece).strip("\n")) if place % 2 else _lines(piece, names)
        for place, piece in enumerate(pieces)
    ]
    return Markup("").join(drawn)


def _lines(text: str, names: Mapping[str, str]) -> Markup:
    """Lines, with those that begin with `>` gathered in a quote."""
    drawn, quoted = Markup(""), False
    lines = text.split("\n")
    for place, line in enumerate(lines):
        quote = _QUOTE.fullmatch(line)
        if (quote is not None) != quoted:
            quoted = not quoted
            drawn += _QUOTED[quoted]
        elif place:
            drawn += Markup("<br>")
        drawn += _inline(quote[1] if quote else line, names)
    return drawn + (_QUOTED[False] if quoted else "")


def _inline(line: str, names: Mapping[str, str]) -> Markup:
    held: list[Markup] = []

    def hold(match: re.Match[str]) -> str:
        code, control = match.groups()
        drawn = Markup("<code>{}</code>").format(unescaped(code)) if code else _control(control, names)
        held.append(drawn)
        return f"\ue000{len(held) - 1}\ue001"

    safe = str(escape(unescaped(pictured(_PIECE.sub(hold, line)))))
    for pattern, tag in _STYLES:
        safe = pattern.sub(rf"<{tag}>\1</{tag}>", safe)
    return Markup(_HELD.sub(lambda match: str(held[int(match[1])]), safe))  # noqa: S704 - escaped above, piece by piece


def _control(body: str, names: Mapping[str, str]) -> Markup:
    """What stands between `<` and `>`: a link, or a mention of a person, a channel or everybody."""
    named, _, label = body.partition("|")
    show: Callable[[str], Markup] = Markup('<span class="mention">{}</span>').format
    if named.startswith("@"):
        return show("@" + (names.get(named[1:]) or unescaped(label) or named[1:]))
    if named.startswith("#"):
        return show("#" + (names.get(named[1:]) or unescaped(label) or named[1:]))
    if named.startswith("!"):
        return show("@" + (unescaped(label).lstrip("@") or named[1:].partition("^")[0]))
    return link(unescaped(named), unescaped(label) or unescaped(named))
