"""What must survive a restart: work taken on, daily summaries, watches, notices. All SQL on it is in here."""

from sqlalchemy import Connection

from bot.state.address import default_url
from bot.state.database import Database
from bot.state.inbox import Inbox, Incoming, LeaseLost, Taken, Work

__all__ = ["Connection", "Database", "Inbox", "Incoming", "LeaseLost", "Taken", "Work", "default_url"]
