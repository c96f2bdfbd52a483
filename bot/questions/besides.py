"""What a question sets aside: "apart from gas" says what the answer is not."""

from __future__ import annotations

import re

_BESIDES = re.compile(
    r",?\s*(?<!kept )(?<!keep )(?<!told )(?<!tell )(?<!set )\b(?:apart from|aside from|other than|besides?|except(?: for)?|not counting|excluding|without counting)"
    r"(?: the| a| those of| that of)? ((?:[\w'.&-]+ ?){1,5}?)(?=\s*(?:[,;:?!]|$)|\s*\b(?:will|would|got|gets?|faces?|faced|pays?|paid|met|saw|is|are|was|were|has|have|had|did|does|do|can|could|may|might|should|must)\b)",
    re.IGNORECASE,
)


def besides(text: str) -> tuple[str, str]:
    """The text without what it sets aside ("apart from gas"), and that; an empty second part where it sets none."""
    found = _BESIDES.search(text)
    if found is None:
        return text, ""
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,")
    return (rest, found[1].strip()) if len(rest.split()) > 2 else (text, "")
