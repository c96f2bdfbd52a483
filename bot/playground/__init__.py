"""A local Slack on 127.0.0.1: the part of the Web API that the bot calls, with Slack's checks, limits and error codes.

The tests talk to it in place of slack.com. `Workspace` is what it remembers, `Playground` serves it, `Driver` plays
the people: it sends the bot signed commands, mentions and clicks.
"""

from bot.playground.driver import Driver
from bot.playground.mishaps import Mishap
from bot.playground.server import Playground
from bot.playground.workspace import Workspace

__all__ = ["Driver", "Mishap", "Playground", "Workspace"]
