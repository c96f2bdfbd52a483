"""Phrases that only the grammar of a question tells: "deal with" is a verb in one and a noun in the next.

All that can be read word by word stands in `bot.thesaurus.phrases`.
"""

from __future__ import annotations

import re

# "A deal with" is a noun; after "to" or behind an auxiliary's subject "deal with" is the verb.
_DEAL = re.compile(
    r"(\b(?:to|(?:should|must|can|could|will|would|do|does|did)(?: (?!an?\b|any\b)[\w'-]+){1,4}?)) "
    r"(?<!\ba )(?<!\bany )(?<!\btrade )(?<!\bnew )deal with\b",
    re.IGNORECASE,
)
_DEALING = re.compile(r"\b(?:dealt|dealing) with\b", re.IGNORECASE)
# "How did the speech go down?", "How was the news received?": what is asked is the reaction.
_RECEIVED = re.compile(
    r"^how (?:did|does|has|have|was|were|is|are) (.{3,80}?) (?:go(?:ne)? down|received|greeted|taken)\b", re.IGNORECASE
)

# "How much has it put on since May?" is no question of what is put on something.
_PUT_ON = re.compile(
    r"^((?:by )?how (?:much|many)\b.{3,60}?) put on(?=\W*$| (?:since|that|this|last|on|in|over|during|from|yesterday|today)\b)",
    re.IGNORECASE,
)
# "How long is she in Paris for?" asks for the length of a visit.
_STAYS = re.compile(
    r"^how long (?:is|was|are|were|will|would) (.{3,60}?) (?:be |stay |staying )?in ([^?]+?)(?: for)?\W*$",
    re.IGNORECASE,
)
# What people type for "with", "without" and "about".
_SHORT = re.compile(r"(?<=[\w@] )w/? (?=\w)|\bw/(?=\w)(?!o\b)", re.IGNORECASE)
_SHORTER = re.compile(r"\bw/o\b", re.IGNORECASE)
_ABOUT = re.compile(r"\babt\b", re.IGNORECASE)
# Papers that say something are newspapers.
_PAPERS = re.compile(r"\bpapers (?=(?:say|said|write|wrote|claim|report|argue|call|suggest)(?:ed|s)?\b)", re.IGNORECASE)
# "When was it last this high?"
_LAST_SO = re.compile(
    r"\blast (?:been |stood |(?:ended|closed|finished) (?:(?:a|the) day )?)?(?:at )?(?:this|that|so|as|such a) (high|low)\b",
    re.IGNORECASE,
)


def plainly(text: str) -> str:
    """The text with these phrases in plain words; unchanged where it has none."""
    text = _ABOUT.sub("about", _SHORTER.sub("without", _SHORT.sub("with ", text)))
    text = _RECEIVED.sub(r"what was the reaction to \1", text)
    text = _STAYS.sub(r"how long is the visit of \1 to \2", text)
    text = _PAPERS.sub("newspapers ", text)
    text = _LAST_SO.sub(r"last so \1", _PUT_ON.sub(r"\1 gained", text))
    return _DEALING.sub("handle", _DEAL.sub(r"\1 handle", text))
