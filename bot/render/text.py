"""Text made safe to show, and cut at a word. Pure."""

from __future__ import annotations

import unicodedata

ELLIPSIS = " …"

# Letters and marks that show nothing, beside the control and format characters which `clean` drops by category.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u180b\u180c\u180d\u180f\u2800")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def clean(text: str) -> str:
    """`text` on one line, without what hides or misleads: controls, bidi marks, zero-width letters, lone surrogates."""
    # nothing that is printable is of the categories below, nor a space but the plain one
    if text.isprintable() and (text.isascii() or _INVISIBLE.isdisjoint(text)):
        tidy = "  " not in text and text[:1] != " " and text[-1:] != " "
        return text if tidy else " ".join(text.split())
    return " ".join("".join(_visible(letter) for letter in text).split())


def _visible(letter: str) -> str:
    if letter.isspace():
        return " "
    category = unicodedata.category(letter)
    return "" if category in {"Cc", "Cf", "Cs", "Co", "Cn"} or letter in _INVISIBLE else letter


def cut(text: str, limit: int) -> str:
    """`text`, if it has at most `limit` characters; else its beginning, cut at a word, with an ellipsis."""
    if len(text) <= limit:
        return text
    room = max(0, limit - len(ELLIPSIS))
    return (text[: boundary(text, room)].rstrip(" ,;:") + ELLIPSIS)[-limit:] if limit > 0 else ""


def boundary(text: str, room: int) -> int:
    """Where to cut `text` so that at most `room` letters come before: at a space, unless a word fills half the room."""
    if len(text) <= room:
        return len(text)
    space = text.rfind(" ", 0, room + 1)
    return space if space > room // 2 else room


def listed(items: tuple[str, ...] | list[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """`1 article`, `5 articles`, `2 countries`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def number(count: int) -> str:
    """`ten` for 10; figures above twelve."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def sentence(text: str) -> str:
    """`text` with a capital letter first and a full stop last."""
    tidy = clean(text)
    return tidy[:1].upper() + tidy[1:] + ("" if tidy.endswith((".", "!", "?", "…", '."', '?"')) else ".")
