"""The desk's front: one method for each thing that can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.answers import Answer, Cited, DidYouMean, Help, Memo, NoRate, NotFound, Quote, RateFound, RateTable
from bot.desk import followup, people, questions, quotes, tariffs
from bot.desk.cite import cite
from bot.desk.coverage import coverage
from bot.desk.daily import material
from bot.desk.either import compared
from bot.desk.search import nearest
from bot.desk.spelling import mended
from bot.desk.together import together
from bot.desk.watchable import Subject, Unclear, subjects
from bot.desk.watching import matching
from bot.desk.wording import wordings
from bot.digest import Before, Digest, digest
from bot.index import Index
from bot.index.marks import Marked
from bot.names import Matched, Names
from bot.questions.either import either
from bot.questions.followup import DetailAsked, Meant, again, follow_up, spelt_out
from bot.questions.frame import opens_as_question
from bot.questions.question import Question, homeless, understand
from bot.questions.smalltalk import smalltalk
from bot.questions.tariff import HelpAsked, parse
from bot.questions.topics import topics


class Desk:
    """Answers from one base. `today` is called for each answer; `articles` is the folder of texts, if at hand;
    `home` the ISO code of the country that "us" and "our" mean to the team."""

    def __init__(
        self,
        index: Index,
        names: Names,
        today: Callable[[], date],
        articles: Path | None = None,
        home: str | None = None,
    ) -> None:
        self.index, self.names, self.today = index, names, today
        self.articles, self.home = articles, home

    def edition(self) -> tuple[str, date]:
        """What an answer depends on beside the question: the version of the base, and the day."""
        return self.index.version, self.today()

    def ready(self) -> None:
        """Read what every question is compared with; else the first one does, in a third of a second."""
        wordings(self.index)

    def twin(self) -> Desk:
        """A desk that answers the same, for the thread that calls."""
        return Desk(self.index.twin(), self.names, self.today, self.articles, self.home)

    def tariff(self, text: str) -> Answer:
        """The answer to the text of a `/tariff` command; never raises over what a user typed."""
        answer = self.rate(text)
        if answer is None and isinstance(
            found := self._asked(f"tariff {text}"), RateFound | RateTable | NoRate | DidYouMean
        ):
            return found
        return answer or self._not_found(text)

    def rate(self, text: str) -> Answer | None:
        """The same, where it is found without a search: about a millisecond; None where `tariff` has to search."""
        heard = tariffs.Hearing(self.names)
        question = parse(text, heard.is_name)
        if isinstance(question, HelpAsked):
            return self.help()
        return tariffs.answer(self.index, heard, question, self.today())

    def ask(self, text: str) -> Answer:
        """The answer to a question in free words; never raises over what a user typed."""
        if smalltalk(text):
            return self.help()
        if self._place(text):
            return self.tariff(text)
        parts = topics(text)
        if len(parts) > 1 and (several := together(text, [self.ask(part) for part in parts], self.today())):
            return several
        if self.home is None and homeless(text):
            return self.help('whom "us" means is not set (POLICYDESK_HOME_COUNTRY): name the country')
        return self._asked(text)

    def _asked(self, text: str) -> Answer:
        if (two := either(text)) and (found := compared(self.index, two, self._read, text, self.today())):
            return found
        return questions.answer(self.index, self._read(text), self.today())

    def _read(self, text: str) -> Question:
        """The question as it is understood, with its slips of the pen put right."""
        question = understand(text, self.names, self.home)
        meant, told = mended(self.index, self.names, question)
        return replace(understand(meant, self.names, self.home), text=text, mended=told) if told else question

    def follow(self, text: str, question: str, kind: str, facts: Sequence[str]) -> Answer:
        """The answer to a text that may speak of the reply before it; any other text is asked as it stands.

        `question` is what that reply answered, `kind` is tariff where it told rates and ask otherwise, `facts` are the
        ids of the facts it told, best first. Never raises over what it is given.
        """
        asked = follow_up(text)
        if isinstance(asked, DetailAsked):
            return followup.detail(self.index, asked.detail, text, facts, self.today())
        if isinstance(asked, Meant):
            subject = followup.subject(self.index, facts) or question
            return self.ask(spelt_out(text, subject, kind, self.names) or text)
        meant = again(question, kind, asked.name, self.names) if asked else None
        if meant is None:
            return self.ask(text)
        return self.tariff(meant.text) if meant.kind == "tariff" else self.ask(meant.text)

    def _place(self, text: str) -> bool:
        """Whether the text is the name of a country or bloc and nothing else: then its rate is what is wanted."""
        if opens_as_question(text):
            return False
        found = self.names.resolve(text, seats=True, misspelt=False)
        return isinstance(found, Matched) and found.kind != "person"

    def who(self, text: str) -> Answer:
        """Who a person is, with dated roles."""
        found = people.profile(self.index, self.names.resolve(text), text, self.today())
        return found or self._not_found(text)

    def passage(self, fact: str) -> Answer:
        """The passages behind a fact, quoted where the article texts are at hand."""
        found = cite(self.index, [fact], self.today())
        if not found:
            return self._not_found(fact)
        return Quote(today=self.today(), cited=found[0], texts=quotes.texts(found[0], self.articles))

    def memo(self, fact: str) -> Answer:
        """A fact as one plain sentence with a footnote."""
        found = cite(self.index, [fact], self.today())
        return Memo(today=self.today(), cited=found[0]) if found else self._not_found(fact)

    def daily(self, day: date, before: Before | None = None) -> Digest:
        """What belongs in a channel's summary for `day`; `before` is what it was told last, None if nothing yet."""
        return digest(material(self.index, day), day, before)

    def watchable(self, text: str) -> tuple[Subject, ...] | Unclear:
        """What a text asks to watch."""
        return subjects(self.names, text)

    def watched(self, spec: str) -> list[str]:
        """The ids of the facts about a subject that is watched."""
        return matching(self.index, spec, self.today())

    def country(self, name: str) -> str | None:
        """The ISO code of the country that a text names exactly; None where it names none."""
        found = self.names.resolve(name, misspelt=False)
        return found.code if isinstance(found, Matched) and found.kind == "country" else None

    def marks(self) -> list[Marked]:
        """Every fact's mark: by these it is seen what has changed."""
        return self.index.marks()

    def cited(self, facts: Sequence[str]) -> tuple[Cited, ...]:
        """The facts with these ids, each with its source and standing."""
        return cite(self.index, facts, self.today())

    def help(self, problem: str | None = None) -> Help:
        """What can be asked, and what the base covers."""
        return Help(today=self.today(), coverage=coverage(self.index), problem=problem)

    def _not_found(self, text: str) -> NotFound:
        facts = cite(self.index, nearest(self.index, text), self.today())
        return NotFound(today=self.today(), question=text, coverage=coverage(self.index), nearest=facts)
