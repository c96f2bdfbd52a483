"""The desk: takes a text, gives an Answer. Knows the index, the names and the day; knows nothing of Slack."""

from bot.desk.desk import Desk

__all__ = ["Desk"]
