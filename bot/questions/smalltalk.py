"""Greetings, thanks and calls for help: they get help, not a search."""

from __future__ import annotations

from bot.questions.korean import to_english
from bot.terms import words

_TALK = frozenset(
    """hi hello hey hiya howdy greetings good morning afternoon evening night day thanks thank thx ty cheers bye goodbye
    ok okay cool great nice perfect awesome lovely welcome sorry please help you your yours yourself are is am be been how
    what who whats can could do does did it this that there here bot policy desk sir madam team everyone all folks me i my
    we us the a an and so very much many again test testing ping yes no yep nope today doing work works for to with use
    using commands command name real human joke tell lol haha""".split()
)
_STRONG = frozenset(
    """hi hello hey hiya howdy greetings morning afternoon evening night thanks thank thx ty cheers bye goodbye ok okay cool
    great nice perfect awesome lovely welcome sorry help bot test testing ping yes no yep nope you your yourself commands
    command joke lol haha desk""".split()
)


def smalltalk(text: str) -> bool:
    """Whether a text is nothing but small talk, a call for help, or empty."""
    said = words(to_english(text[:400]))
    return not said or (all(word in _TALK for word in said) and any(word in _STRONG for word in said))
