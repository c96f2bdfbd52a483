"""Country codes as people write them: ISO letters, flags."""

from __future__ import annotations

import re

# Three-letter codes that are also English words or names, or everyday abbreviations: in capitals or not at all.
WORDS_LIKE_CODES = frozenset(
    """
    and arm can cog col com cub dom fin fro gab guy hun ind irl jam ken lie mac mar mex mus nam nor pan per pol prk
    pry sen sun tan ton tun vat ben bra bel bes bhs cod era est geo gin glp iot jor lux may med nic niu oma ont png
    pri pro pse ref reu sau sgp sur tca tit uga ago are aus aut cam che chi esp isr ita kor lao lca mli mlt mon
    """.split()
)
_FLAG = re.compile(r"^[\U0001F1E6-\U0001F1FF]{2}$")
_SLACK_FLAG = re.compile(r"^:flag-([a-z]{2}):$")
_REGIONAL_A = 0x1F1E6


def flag_code(text: str) -> str | None:
    """The code of an emoji flag, as a character pair or as Slack's `:flag-vn:`; null for anything else."""
    if _FLAG.match(text):
        return "".join(chr(ord(letter) - _REGIONAL_A + ord("A")) for letter in text)
    slack = _SLACK_FLAG.match(text)
    return slack.group(1).upper() if slack else None


def as_capitals(short: str) -> str | None:
    """A three-letter code typed in small letters ("jpn"), in capitals; null where it may be a word."""
    if len(short) != 3 or not short.isascii() or not short.isalpha():
        return None
    return None if short.casefold() in WORDS_LIKE_CODES else short.upper()
