"""What must survive a restart: work taken on, what was refused, notices for the operator. All SQL on it is in here."""

from bot.state.address import default_url
from bot.state.database import Database
from bot.state.inbox import Inbox, Incoming, LeaseLost, Taken, Work

__all__ = ["Database", "Inbox", "Incoming", "LeaseLost", "Taken", "Work", "default_url"]
