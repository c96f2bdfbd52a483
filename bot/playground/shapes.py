"""Small checks on JSON that came over the wire; each raises `Wrong` with the rule and the place."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class Wrong(Exception):  # noqa: N818 - it carries a finding from a check to its caller, it is no fault of the program
    """A rule is broken. `str()` says which, and where."""


def need(kept: bool, rule: str, where: str) -> None:
    """The rule must be kept."""
    if not kept:
        raise Wrong(f"{rule} [json-pointer:{where}]")


def an_object(value: object, where: str) -> Json:
    """The value, which must be a JSON object."""
    if not isinstance(value, dict):
        raise Wrong(f"must be an object [json-pointer:{where}]")
    return value


def an_array(value: object, where: str, least: int, most: int) -> list[Any]:
    """The value, which must be a JSON array of `least` to `most` items."""
    if not isinstance(value, list):
        raise Wrong(f"must be an array [json-pointer:{where}]")
    need(least <= len(value) <= most, f"must have {least} to {most} items", where)
    return value


def short(holder: Json, name: str, most: int, where: str) -> None:
    """A field that may be missing must be a string of at most `most` characters."""
    value = holder.get(name, "")
    need(isinstance(value, str) and len(value) <= most, f"must be at most {most} characters", f"{where}/{name}")


def text(value: object, where: str, most: int, plain: bool = False) -> None:
    """A text object of 1 to `most` characters; with `plain`, one without markup."""
    holder = an_object(value, where)
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    need(holder.get("type") in kinds, f"must be {' or '.join(kinds)}", f"{where}/type")
    words = holder.get("text")
    need(isinstance(words, str) and 1 <= len(words) <= most, f"must be 1 to {most} characters", f"{where}/text")
