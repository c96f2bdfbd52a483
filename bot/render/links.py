"""Which addresses become links, and what they are called. A link is called by its host, never by foreign words."""

from __future__ import annotations

import re
from urllib.parse import quote, urldefrag, urlsplit

from bot.answers import Citation
from bot.facts import Passage
from bot.passages import fragment
from bot.render.text import clean

_LONGEST = 1_500
_ROOM = 2_500  # letters of a link as Slack gets it, encoded; a text takes 3,000
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
# What a URL may hold as it is; all else, `|`, `<`, `>`, quotes, spaces and newlines too, is percent-encoded.
_KEPT = "%:/?#@!$&()*+,;=~-._[]"


def safe(url: str | None) -> str | None:
    """The address encoded for a link; None unless it is http or https, with a plain host and no user-info."""
    if not url or len(url) > _LONGEST:
        return None
    encoded = quote(url.strip().encode("utf-8", "replace"), safe=_KEPT)
    try:
        parts = urlsplit(encoded)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or _host(url) is None:
        return None
    return parts._replace(netloc=f"{_host(url)}{f':{port}' if port else ''}").geturl()


def host(url: str) -> str:
    """The name shown for a link: its host, in ASCII, so that look-alike letters show."""
    return urlsplit(url).hostname or ""


def link(of: Citation) -> tuple[str, str] | None:
    """(address, label) of a citation: the article at its first passage; the passage is left out where it is too long.

    None where the article has no usable address.
    """
    address = safe(of.article.url)
    if address is None:
        return None
    base = urldefrag(address).url
    whole = f"{base}#:~:text={_fragment(of.passages[0])}" if of.passages else base
    fitting = next((each for each in (whole, base) if len(each.replace("&", "&amp;")) <= _ROOM), None)
    return (fitting, host(address)) if fitting else None


def _fragment(passage: Passage) -> str:
    return fragment(Passage(start=clean(passage.start), end=clean(passage.end), proves=passage.proves))


def _host(url: str) -> str | None:
    try:
        name = (urlsplit(clean(url)).hostname or "").encode("idna").decode("ascii").lower()
    except (ValueError, UnicodeError):
        return None
    return name if _HOST.fullmatch(name) else None
