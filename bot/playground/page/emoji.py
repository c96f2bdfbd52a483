"""`:name:` as the picture that Slack shows for it. A name that is not known stays as it was written."""

from __future__ import annotations

import re

from rich.emoji import Emoji, NoEmoji

_NAMED = re.compile(r":([a-z0-9_+'-]+):(?::skin-tone-[2-6]:)?")
_FLAG = re.compile(r"flag-([a-z]{2})")
# what Slack has and the table of `rich` has not: it is older than these pictures
_NEWER = {
    "black_square": "⬛",
    "large_blue_square": "🟦",
    "large_green_circle": "🟢",
    "large_green_square": "🟩",
    "large_orange_circle": "🟠",
    "large_orange_square": "🟧",
    "large_purple_circle": "🟣",
    "large_red_square": "🟥",
    "large_yellow_circle": "🟡",
    "large_yellow_square": "🟨",
    "octagonal_sign": "🛑",
    "shrug": "🤷",
    "simple_smile": "🙂",
    "white_square": "⬜",
}
_IN_COLOUR = "\ufe0f"  # without it some are drawn as letters are
# the flags that Slack knows by the country's code alone
_SHORT = frozenset({"cn", "de", "es", "fr", "gb", "it", "jp", "kr", "ru", "us"})


def picture(name: str) -> str | None:
    """The picture of this name, if there is one."""
    if flag := _FLAG.fullmatch(name):
        return _flag(flag[1])
    if name in _SHORT:
        return _flag(name)
    if name in _NEWER:
        return _NEWER[name]
    try:
        drawn = str(Emoji(name))
    except NoEmoji:
        return None
    return drawn + _IN_COLOUR if len(drawn) == 1 else drawn


def pictured(text: str) -> str:
    """The text with a picture for every name in it that is known."""
    if ":" not in text:
        return text
    return _NAMED.sub(lambda found: picture(found[1]) or found[0], text)


def _flag(code: str) -> str:
    return "".join(chr(0x1F1E6 + ord(letter) - ord("a")) for letter in code)
