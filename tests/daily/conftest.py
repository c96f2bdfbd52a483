"""The running bot over the real desk."""

from tests.handlers.conftest import bot

__all__ = ["bot"]
