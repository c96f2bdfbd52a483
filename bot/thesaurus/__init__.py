"""Words of the field that mean the same for finding a fact, irregular forms of English, and numbers in words.

General vocabulary only: a word that would serve one single fact belongs into that fact's `search`. In `GROUPS` each
line is one meaning and its first word stands for all of them; words are stemmed before they are compared, so one
form of a word is enough. A stem stands in one line only, and never do two words share a line whose merging would
confuse two facts (buy and sell, hold and cut, threaten and impose). `phrases` and `manners` have what is said in
several words, `links` what only comes near.
"""

from __future__ import annotations

from bot.thesaurus import affairs, common, economy, security, speech, spelling
from bot.thesaurus.irregular import IRREGULAR
from bot.thesaurus.numbers import NUMBERS, ORDINALS, TENS

__all__ = ["GROUPS", "IRREGULAR", "NUMBERS", "ORDINALS", "TENS"]

GROUPS = "\n".join(part.GROUPS.strip() for part in (economy, affairs, security, speech, common, spelling))
