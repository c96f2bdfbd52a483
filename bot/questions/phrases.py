"""Verbs of several words and idioms, each in the one plain word that the field uses for it."""

from __future__ import annotations

import re

# Each line: the words that stand for it, the phrases; a verb's forms are joined by "/".
_TABLE = """
take effect: kick/kicks/kicked/kicking in, come/comes/came/coming into force, come/comes/came/coming into effect, \
go/goes/went/going into effect, go/goes/went/going into force, enter/enters/entered/entering into force
participate: take/takes/took/taken/taking part, taker/takers of part
held: take/takes/took/taken/taking place
postpone: put/puts/putting off, push/pushes/pushed/pushing back
cancel: call/calls/called/calling off
reject: turn/turns/turned/turning down
abandon: give/gives/gave/given/giving up on, give/gives/gave/given/giving up
propose: come/comes/came/coming up with, put/puts/putting forward
establish: set/sets/setting up
conduct: carry/carries/carried/carrying out
handle: dealt with, dealing with, cope/copes/coped/coping with
cooperate: team/teams/teamed/teaming up, join/joins/joined/joining forces, band/bands/banded/banding together, \
work/works/worked/working together
criticise: hit/hits/hitting out at, lash/lashes/lashed/lashing out at, speak/speaks/spoke/speaking out against, \
find/finds/found/finding fault with
investigate: look/looks/looked/looking into
resign: step/steps/stepped/stepping down
meet: sit/sits/sat/sitting down with, run/runs/ran/running into, bump/bumps/bumped/bumping into, \
come/comes/came/coming face to face with
reaction: go/goes/went/gone/going down well, go/goes/went/gone/going down badly
escalate: ramp/ramps/ramped/ramping up, step/steps/stepped/stepping up
reduce: scale/scales/scaled/scaling back, cut/cuts/cutting back, cut/cuts/cutting down, scale/scales/scaled/scaling down
negotiate: hammer/hammers/hammered/hammering out, thrash/thrashes/thrashed/thrashing out
exclude: rule/rules/ruled/ruling out, leave/leaves/left/leaving out
withdraw: pull/pulls/pulled/pulling out, pull/pulls/pulled/pulling back
approve: sign/signs/signed/signing off on, give/gives/gave/given the green light, give/gives/gave/given the go-ahead, \
green-light/green-lights/green-lit
coercion: strong-arm/strong-arms/strong-arming, arm-twisting
concede: give/gives/gave/given/giving in to, back/backs/backed/backing down
dispute: sore points, sore point, sticking points, sticking point, bones of contention, bone of contention, \
be at odds, are at odds, is at odds, were at odds
long-term: in the long run, over the long run, in the longer run
short-term: in the short run, over the short run
expect: priced in, pricing in
frustrated: fed up, out of patience
"""


def _forms(phrase: str) -> str:
    first, _, rest = phrase.strip().partition(" ")
    return rf"(?:{'|'.join(map(re.escape, first.split('/')))}){' ' + re.escape(rest) if rest else ''}"


_PLAIN: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (plain, re.compile(rf"\b(?:{'|'.join(map(_forms, phrases.split(',')))})\b", re.IGNORECASE))
    for plain, _, phrases in (line.partition(": ") for line in _TABLE.strip().splitlines())
)
_ANY = re.compile("|".join(pattern.pattern for _, pattern in _PLAIN), re.IGNORECASE)
# "A deal with" is a noun; after "to" or behind an auxiliary's subject "deal with" is the verb.
_DEAL = re.compile(
    r"(\b(?:to|(?:should|must|can|could|will|would|do|does|did)(?: (?!an?\b|any\b)[\w'-]+){1,4}?)) "
    r"(?<!\ba )(?<!\bany )(?<!\btrade )(?<!\bnew )deal with\b",
    re.IGNORECASE,
)
# "How did the speech go down?", "How was the news received?": what is asked is the reaction.
_RECEIVED = re.compile(
    r"^how (?:did|does|has|have|was|were|is|are) (.{3,80}?) (?:go(?:ne)? down|received|greeted|taken)\b", re.IGNORECASE
)


def plainly(text: str) -> str:
    """The text with its phrases in plain words; unchanged where it has none."""
    text = _RECEIVED.sub(r"what was the reaction to \1", text)
    text = _DEAL.sub(r"\1 handle", text)
    if not _ANY.search(text):
        return text
    for plain, pattern in _PLAIN:
        text = pattern.sub(plain, text)
    return text


# "Besides Lavrov", "apart from gas": what the answer is not.
_BESIDES = re.compile(
    r",?\s*(?<!kept )(?<!keep )(?<!told )(?<!tell )(?<!set )\b(?:apart from|aside from|other than|besides|except(?: for)?|not counting|excluding|without counting)"
    r"(?: the| a)? ((?:[\w'.&-]+ ?){1,5}?)(?=\s*(?:[,;:?!]|$))",
    re.IGNORECASE,
)


def besides(text: str) -> tuple[str, str]:
    """The text without what it sets aside ("apart from gas"), and that; an empty second part where it sets none."""
    found = _BESIDES.search(text)
    if found is None:
        return text, ""
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,")
    return (rest, found[1]) if len(rest.split()) > 2 else (text, "")
