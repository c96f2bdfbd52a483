"""The tables of the state. Times are seconds since 1970, by the clock that the bot is given."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()

# `open` work is waiting or being done, `failed` was given up, of `unknown` nobody knows whether Slack took the message
STATES = ("open", "done", "failed", "unknown")

INBOX = Table(
    "inbox",
    METADATA,
    Column("key", String(200), primary_key=True),  # one delivery: Slack's event id, or the moment of a click
    Column("subject", String(300), unique=True),  # what is to be answered once; null when it was given up
    Column("kind", String(20), nullable=False),
    Column("body", Text, nullable=False),  # JSON; emptied when the work is done: nobody needs it any more
    Column("state", String(10), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("due", Double, nullable=False),  # not before
    Column("owner", String(40)),  # the replica that holds it
    Column("lease", Double, nullable=False),  # until when
    Column("begun", Boolean, nullable=False),  # Slack may have been asked already to post the reply
    Column("received", Double, nullable=False),
    Column("finished", Double),
)
Index("inbox_open", INBOX.c.state, INBOX.c.due)

NOTICES = Table(
    "notices",
    METADATA,
    Column("name", String(40), primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Double, nullable=False),
)
