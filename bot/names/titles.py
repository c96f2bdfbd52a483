"""Titles before a name, and which of several namesakes they fit: "President Lee", "Adm. Kim", "Gov. Rhee"."""

from __future__ import annotations

from collections.abc import Set

SAME_TITLE = {
    "adm": "admiral", "gen": "general", "gov": "governor", "pm": "prime minister", "pres": "president",
    "sec": "secretary", "sen": "senator", "rep": "representative", "lt": "lieutenant", "col": "colonel",
    "fm": "foreign minister", "vp": "vice president", "advisor": "adviser", "defence": "defense",
    "amb": "ambassador", "chair": "chairman", "nsa": "national security adviser", "prof": "professor",
    "대통령": "president", "总统": "president", "總統": "president", "大統領": "president", "총리": "prime minister",
    "首相": "prime minister", "장관": "minister", "총재": "governor", "의장": "chairman", "원장": "director",
}  # fmt: skip
COURTESIES = frozenset("mr mrs ms miss dr prof professor sir madam lady lord his her excellency former ex the".split())
# Words that titles are made of. A name's own words are never among them.
OFFICES = frozenset(
    """
    admiral adviser ambassador analyst assistant attorney chair chairman chairwoman chancellor chief colonel
    commander correspondent counselor defense deputy director economist emperor fellow finance foreign general
    governor head king leader lieutenant major minister national officer opposition premier president prime
    prince princess professor representative research researcher secretary security senator senior speaker
    special spokesman spokesperson spokeswoman state trade treasury vice of for and joint staff bank intelligence
    """.split()
)
TITLE_WORDS = OFFICES | COURTESIES | SAME_TITLE.keys()


def title_words(title: str) -> frozenset[str]:
    """The words of an office, spelt out, without links: `adm.` and `Admiral` give the same."""
    words = title.casefold().replace(".", " ").replace("'s", " ").split()
    spelt = " ".join(SAME_TITLE.get(word, word) for word in words).split()
    return frozenset(spelt) - {"of", "the", "for", "and", "at"}


def split_title(words: list[str], titles: Set[str] = TITLE_WORDS) -> tuple[frozenset[str], list[str]]:
    """The title that the folded words begin or end with, and what remains as the name."""
    start, end = 0, len(words)
    while start < end - 1 and words[start] in titles:
        start += 1
    while end - 1 > start and words[end - 1] in titles:
        end -= 1
    title = title_words(" ".join(words[:start] + words[end:]))
    return title, words[start:end]
