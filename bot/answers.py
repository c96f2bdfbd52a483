"""What the desk can say: a frozen value for each kind of answer, with the day it was given. No markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.actors import Role
from bot.facts import Article, Event, Fact, Measure, Passage, Rate
from bot.standing import State


@dataclass(frozen=True, slots=True)
class Place:
    """A country (`code` is ISO alpha-2) or a bloc (`code` is its id), with its plain English name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a fact comes from: the article and the passages in it."""

    article: Article
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A fact with its source. `speaker` is the name to show, `state` the standing of its measure, if it is one.

    `counter` holds the facts that deny or contradict it: they are shown wherever it is shown.
    """

    fact: Fact
    article: Article
    speaker: str | None = None
    state: State | None = None
    counter: tuple[Cited, ...] = ()

    @property
    def citation(self) -> Citation:
        """The article and the passages that prove the fact."""
        return Citation(self.article, self.fact.where)

    @property
    def measure(self) -> Measure:
        """The fact's measure; only for facts that have one."""
        if self.fact.measure is None:
            raise ValueError(f"{self.fact.id} is no measure")
        return self.fact.measure


@dataclass(frozen=True, slots=True)
class Reading:
    """How a word of the question was read: 'vietnm' as Vietnam, Seoul as the government of South Korea."""

    heard: str
    read: str
    why: Literal["spelling", "short name", "seat of government", "home"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the base holds: number of articles, first and last publication date, countries with a rate."""

    articles: int
    first: str
    last: str
    countries: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateFound:
    """The rate on one country's goods. `others` are its further measures, `related` other facts that qualify it.

    `newest` is the date of the newest article on the country's tariffs; `as_of` as in `Found`.
    """

    today: date
    country: Place
    current: Cited
    newest: str
    others: tuple[Cited, ...] = ()
    related: tuple[Cited, ...] = ()
    blocs: tuple[Place, ...] = ()
    as_of: str | None = None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class RateRow:
    """One line of a table of rates."""

    country: Place
    rate: Rate
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class RateTable:
    """Several rates, highest first. `missing` were asked for and have no rate in the base, `unknown` are no names.

    `kind` says what was asked: a bloc, a comparison, a ranking from one end, a threshold, or everything held.
    `notes` are facts about the group that must not be read as rates of its members. `bloc_as_of` dates the membership.
    """

    today: date
    kind: Literal["bloc", "comparison", "highest", "lowest", "threshold", "all"]
    heading: str  # "ASEAN", "Vietnam and Thailand", "over 30 percent"
    rows: tuple[RateRow, ...]
    missing: tuple[Place, ...] = ()
    unknown: tuple[str, ...] = ()
    notes: tuple[Cited, ...] = ()
    bloc: Place | None = None
    bloc_as_of: str | None = None
    as_of: str | None = None
    again: str | None = None  # `ask|QUESTION`: the input that gives this table again, when it was no command
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step in a measure's history, with the fact that reports it."""

    event: Event
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All that the base knows to have happened to the tariffs on one country, oldest first."""

    today: date
    country: Place
    steps: tuple[Step, ...]
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoRate:
    """The name is known, the base has no rate for it; which does not mean there is none."""

    today: date
    place: Place
    coverage: Coverage
    nearest: tuple[Cited, ...] = ()
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something the user may have meant: `name` to show, `code`, and `ask`, the input that asks for it."""

    name: str
    kind: Literal["country", "bloc", "person"]
    code: str
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DidYouMean:
    """`heard` may be one of these; the desk does not choose."""

    today: date
    heard: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFound:
    """The base does not say. `nearest` are the nearest facts, which do not answer; `missing` is what it lacks."""

    today: date
    question: str
    coverage: Coverage
    nearest: tuple[Cited, ...] = ()
    missing: str | None = None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Facts that answer a question. `lead` says exactly what was asked for, in one plain sentence or two.

    `as_of` is set when the answer may no longer hold; `passed` are due dates since then whose outcome is not known.
    `again` is the input that gives this answer again, where the question alone would not: a follow-up's.
    """

    today: date
    question: str
    lead: str
    facts: tuple[Cited, ...]
    as_of: str | None = None
    passed: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    again: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The passages behind a fact, `texts` in the order of the citation; None where the text is not at hand."""

    today: date
    cited: Cited
    texts: tuple[str | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """A fact to paste into a memo: one plain sentence and a footnote."""

    today: date
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What can be asked. `problem` names what was wrong with the input, if anything was."""

    today: date
    coverage: Coverage
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A person's role with the article that vouches for it (used by `who`)."""

    role: Role
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who someone is: dated roles, and what the base has them saying or doing."""

    today: date
    id: str
    name: str
    offices: tuple[Office, ...]
    facts: tuple[Cited, ...] = ()
    readings: tuple[Reading, ...] = ()


Answer = RateFound | RateTable | History | NoRate | DidYouMean | NotFound | Found | Quote | Memo | Help | Profile
