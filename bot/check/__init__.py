"""Proves the facts in the article texts and tells what in the articles no fact carries."""

from bot.check.report import Report, check

__all__ = ["Report", "check"]
