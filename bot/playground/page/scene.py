"""The workspace that a visitor finds: one person, two channels, the direct message with the bot, and what to try."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from bot.playground.server import Playground
from bot.playground.workspace import Clock, Workspace

PERSON, TRADE, LUNCH = "U0SAM", "C0TRADE", "C0LUNCH"
DIRECT = "D0SAM"
BOT = "Policy Desk"


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command of the bot, as its manifest has it; `hint` has examples with `|` between.

    `escapes`: Slack hands on what is typed with channels marked as in a message.
    """

    name: str
    description: str = ""
    hint: str = ""
    escapes: bool = False

    @property
    def examples(self) -> list[str]:
        """The command with each of its examples."""
        return [f"{self.name} {each.strip()}" for each in self.hint.split("|") if each.strip()]


@dataclass(frozen=True, slots=True)
class Input:
    """Something to try, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """What stands in a conversation in which nothing was said yet."""

    title: str
    text: str
    inputs: tuple[Input, ...]


ASKS = (
    Input("How long did Rubio and Lavrov meet?", "a question: the answer with its source, in a thread"),
    Input("Is it true that Korea's tariffs are four times America's?", "a claim, with who denies it"),
    Input("When does Vietnam's rate take effect?", "what the base does not say"),
)
TARIFFS = (
    Input("/tariff Vietnam", "one rate: where it stands, who says so, how old that is"),
    Input("/tariff ASEAN", "a bloc as a table"),
    Input("/tariff Congo", "two countries of that name: it asks back"),
)


POLICIES = (
    Input("/policy daily preview", "what the daily summary of this channel would say now"),
    Input("/policy daily", "a form: when it comes, and where"),
    Input("/policy watch Vietnam", "a message to you when a fact about it changes"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Who sits before the page, the bot's name and commands."""

    commands: tuple[Command, ...]
    eventful: date | None = None  # a day to begin on, where today's base has nothing ahead
    person: str = PERSON
    bot: str = BOT

    @property
    def completions(self) -> list[tuple[str, str]]:
        """What a line can go on with, and what that is."""
        commands = [(f"{each.name} ", each.description) for each in self.commands]
        examples = [(text, "for example") for each in self.commands for text in each.examples]
        invite = (f"/invite @{self.bot}", "let it into this channel")
        return [*commands, *examples, invite, (f"@{self.bot} ", "name it, and ask")]

    @property
    def topics(self) -> dict[str, str]:
        """What each conversation is for, by its id."""
        return {
            TRADE: f"{self.bot} is in this channel: ask it with /tariff, or name it with @{self.bot}.",
            LUNCH: f"{self.bot} is not in this channel: /tariff works here all the same, naming it does not.",
            DIRECT: f"Between you and {self.bot}: it answers every line.",
        }

    @property
    def welcome(self) -> dict[str, Welcome]:
        """The welcome of each conversation, by its id."""
        named = tuple(Input(f"@{self.bot} {each.text}", each.why) for each in ASKS)
        lunch = (TARIFFS[0], Input(f"/invite @{self.bot}", "let it in"), named[0])
        lead = "Press one of these, or type your own below. Replies come from the real handlers, over signed requests."
        return {
            TRADE: Welcome(f"Try {self.bot}", lead, (*TARIFFS, *named, *self._known(POLICIES))),
            LUNCH: Welcome(
                f"A channel without {self.bot}", "What Slack lets an app do where it was not invited.", lunch
            ),
            DIRECT: Welcome(
                f"Ask {self.bot} anything", "Questions in plain words, one line each.", (*ASKS, TARIFFS[0])
            ),
        }

    def _known(self, inputs: tuple[Input, ...]) -> list[Input]:
        """Those whose command the bot has."""
        names = {each.name for each in self.commands}
        return [each for each in inputs if each.text.split()[0] in names]


def furnished(clock: Clock, token: str, scopes: Collection[str] | None = None) -> Workspace:
    """A workspace with the conversations of the scene, empty."""
    made = Workspace(clock, token, scopes)
    made.add_user(PERSON, "Sam")
    made.add_channel(TRADE, "trade", {PERSON, made.bot_user})
    made.add_channel(LUNCH, "lunch", {PERSON})
    made.im(PERSON)
    return made


def start_over(slack: Playground) -> None:
    """Empty every conversation, and put the bot out of where it was invited to."""
    slack.workspace.channels[LUNCH].members.discard(slack.workspace.bot_user)
    slack.clear()
