"""An entry of the index as it is compared with a question."""

from __future__ import annotations

from bot.terms import features, term_of


def compared_by(text: str) -> frozenset[str]:
    """Of `+ who/who-else talks @rubio` the kind, the opening, the words as terms, and the names."""
    _, form, *words = text.split()
    asks, _, opening = form.partition("/")
    said = (term_of(word) for word in words if not word.startswith("@"))
    return features(asks, opening, said, (word[1:] for word in words if word.startswith("@")))
