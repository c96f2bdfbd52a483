"""Questions about people's offices: who someone is, and who holds a post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.actors import Role
from bot.questions.employers import employer_asked
from bot.questions.functions import function_asked
from bot.questions.generic import GENERIC
from bot.questions.question import Question
from bot.terms import terms

_HEADS = (
    "president|prime minister|premier|pm|minister|secretary|governor|director|chairman|chairwoman|chair|chief|head|adviser|"
    "advisor|ambassador|professor|analyst|fellow|leader|boss|ceo|chancellor|king|general|admiral|commander|correspondent|researcher|spokesman|spokesperson"
)
HOLDER = re.compile(rf"\b(?:{_HEADS})s?\b")
_WHO_IS = re.compile(
    r"^(?:(?:so |and |tell me |do you know |can you tell me )?who(?:'s| is| was| are|s)?|whos) (?:the |a |mr\.? |ms\.? |dr\.? )*@0@\W*$"
)
_POST = re.compile(
    r"\b(?:job|post|posts|role|roles|offices?|positions?|title|titles|function|functions|work|works|teach|teaches|lectures|serve|serves|profession|occupation|employs?|employed|belongs?|affiliation|background|bio)\b"
)
_COUNTS = {"two": 2, "both": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4}
_COUNTED = re.compile(
    rf"\b({'|'.join(_COUNTS)}) (?:\w+ )?(?:jobs?|posts?|roles?|offices?|positions?|titles?|functions?)\b"
)
_EARLIER = re.compile(r"\b(?:before|earlier|previous(?:ly)?|formerly|used to|ever)\b")
_TAUGHT = re.compile(r"\b(?:what|which) (?:\w+ )?(?:subjects?|courses?|class(?:es)?|disciplines?|languages?)\b")
_WROTE = re.compile(
    r"^who (?:wrote|authored|penned|is the author of|was the author of) (?:the |this |that |an? )?"
    r"(?:@\d+@(?= (?:on|about|of)\b|\W*$)|(?:@\d+@ ?(?:'s )?)?(?:\w+ )?(?:articles?|pieces?|op-?eds?|columns?|commentar\w+|opinions?|texts?)\b)"
)
_DOES = re.compile(r"\bwho(?:m)? (?:does|did|do|is|was)\b|\bfor whom\b")
_TERSE = re.compile(r"^@0@ ?(?:who|who is|bio|profile|role|job|title|position)?\W*$")
_LEADS = re.compile(
    r"\b(?:who|which \w+)(?: currently| now)? (?:heads?|leads?|chairs?|runs?|governs?|directs?|headed|led|chaired|ran|is in charge of|presides over|is heading|is running)\b"
)
# of a body: whoever leads it, whatever the title
_HEAD_OF = re.compile(
    r"^(?:so |and )?(?:who(?:'s| is| was|s)? |whos )?(?:currently |now )?(?:the )?(?:current |present )?(?:former |previous )?"
    r"(?:head|chief|boss|leader|top (?:person|official|man|woman)|number one)(?: of)? (?:the )?@\d+@\W*$"
    r"|^(?:who(?:'s| is| was|s)? |whos )?(?:the )?@\d+@ ?(?:'s)? (?:head|chief|boss|leader)(?: who(?: is)?)?\W*$"
)
_NAME_OF = re.compile(
    r"^(?:give me |tell me )?(?:what(?:'s| is| was) )?(?:the )?names? of |(?: ?'s)? name\W*$|,? please\W*$"
)
PAST = frozenset(terms("former previous predecessor ex old last"))
_SYNONYMS = {
    "premier": "prime minister",
    "pm": "prime minister",
    "advisor": "adviser",
    "chair": "chairman",
    "head": "chief",
    "boss": "chief",
}


@dataclass(frozen=True, slots=True)
class PersonAsked:
    """Who a person is: all roles."""

    person: str


@dataclass(frozen=True, slots=True)
class TenureAsked:
    """Since when a person has held an office."""

    person: str


@dataclass(frozen=True, slots=True)
class OfficeAsked:
    """Who holds a post: the terms of its title, empty for "who heads".

    `function` is what the office is for, where that is asked and not the title; see `bot.questions.functions`.
    """

    title: frozenset[str]
    function: str | None = None


def person_asked(question: Question) -> PersonAsked | None:
    """The person whose roles are asked for, if that is the question."""
    people = [each for each in question.mentions if each.kind == "person"]
    if len(people) == 1 and _WROTE.match(question.masked):
        return PersonAsked(people[0].code)
    if _TAUGHT.search(question.masked):
        return None  # posts do not tell what is taught in them
    if len(people) != 1 or question.agent or question.ask not in ("who", "what", "whether", "said", "where"):
        return None
    alone = len(question.mentions) == 1
    if alone and (_WHO_IS.match(question.masked) or _TERSE.match(question.masked)):
        return PersonAsked(people[0].code)
    if alone and employer_asked(question):
        return PersonAsked(people[0].code)
    rest = {term for term in question.focus if term not in GENERIC}
    if question.ask == "who" and not _DOES.search(question.masked):
        return None  # who holds somebody's post is not who somebody is
    posts = {term for word in _POST.findall(question.masked) for term in terms(word)}
    if posts and not rest - posts - {term for term in question.focus if term[:1].isdigit()} - _COMBINING:
        return PersonAsked(people[0].code)
    return None


def as_many(question: Question, roles: Sequence[Role]) -> bool:
    """Whether somebody has as many posts as the question takes for granted, and an earlier one where that is asked for."""
    found = _COUNTED.search(question.masked)
    if found and len({role.title for role in roles}) < _COUNTS[found[1]]:
        return False
    return not _EARLIER.search(question.masked) or any(role.former for role in roles)


_VERBAL = re.compile(r"\b(?:what|how|why|when|where|did|do|does|has|have|had|will|would|on|about|said|says)\b")
_CLAUSE = re.compile(r"(?<!\bwho), (?:who|whom|which|the one who|the man who) [^,?]+\W*$")
_TENURE = re.compile(
    rf"\b(?:since when|since (?:what|which) (?:date|day|month|year)|how long)\b.*\b(?:been|served|held|headed|led|run|chaired|"
    rf"governed|in (?:office|the job|post)|{_HEADS})\b"
    rf"|\bwhen (?:did|was) @\d+@ (?:become|became|take office|took office|appointed|elected|sworn)\b"
)
_COMBINING = frozenset(terms("combine hold holds institute institution organisation company official government us"))


def tenure_asked(question: Question) -> TenureAsked | None:
    """The person whose time in office is asked for, if that is the question."""
    people = question.codes("person")
    if len(people) == 1 and question.ask in ("when", "how_long") and _TENURE.search(question.masked):
        return TenureAsked(people[0])
    return None


def without_clause(question: Question) -> Question:
    """A question for somebody by office alone, without what it adds of that person: "Peru's top general, who met Kim"."""
    found = _CLAUSE.search(question.masked)
    if found is None or question.ask != "who":
        return question
    main = question.masked[: found.start()]
    named = question.mentions[: len(re.findall(r"@\d+@", main))]  # names are numbered as they come
    return replace(
        question, masked=main, mentions=named, focus=tuple(each for each in question.focus if each in terms(main))
    )


def office_asked(question: Question) -> OfficeAsked | None:
    """The post whose holder is asked for, if that is the question."""
    if any(each.kind == "person" for each in question.mentions) or question.agent:
        return None
    text = question.masked
    function = function_asked(text)
    if function:
        return OfficeAsked(frozenset(terms(text)) & PAST, function=function)
    if question.codes("organisation") and _HEAD_OF.search(_NAME_OF.sub("", text)):
        return OfficeAsked(frozenset(terms(text)) & PAST)
    if _LEADS.search(text) and (question.codes("organisation") or len(question.focus) <= 1):
        return OfficeAsked(frozenset())
    if not HOLDER.search(text):
        return None
    for word, full in _SYNONYMS.items():
        text = re.sub(rf"\b{word}\b", full, text)
    title = frozenset(term for term in terms(re.sub(r"@\d+@", " ", text)) if term not in _ASKING)
    direct = (question.ask == "who" and not _VERBAL.search(text)) or re.search(
        rf"\bwho(?:'s| is| was| are|s| serves as| holds)?\b.*\b(?:{_HEADS})\b", text
    )
    terse = len(title) <= 4 and not _VERBAL.search(text)
    return OfficeAsked(title) if direct or terse else None


_ASKING = frozenset(
    terms("who name current currently now today present holds serves post office job is was person")
) | frozenset({"who"})
_TITLES = frozenset(terms(_HEADS.replace("|", " "))) | frozenset(
    terms("lead vice deputy assistant foreign interior defence finance trade state")
)
_BARE = _TITLES | PAST | _ASKING


def holder_alone(question: Question) -> bool:
    """Whether the holder of an office is asked for by its title and whose it is, and by nothing else."""
    bare = question.ask in ("who", "what") and not question.dates and set(question.focus) <= _BARE
    return bare and office_asked(question) is not None
