"""The fact index: a SQLite file built from the seeds through sqlite-utils, read through the standard sqlite3.

`schema` names the tables, `build` fills them, `read` and `find` hold every query. Nothing else speaks SQL over facts.
The file is a build product: safe to delete, rebuilt when the seeds change.
"""

from bot.index.read import Index

__all__ = ["Index"]
