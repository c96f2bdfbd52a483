"""The Web API of the local Slack: importing this module fills the table of methods."""

from __future__ import annotations

from bot.playground import chat, conversations, views
from bot.playground.errands import METHODS, call

__all__ = ["METHODS", "call", "chat", "conversations", "views"]
