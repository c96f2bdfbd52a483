"""The tables of the state. Times are seconds since 1970, by the clock that the bot is given."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, Index, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData()

INBOX = Table(
    "inbox",
    METADATA,
    Column("key", String(200), primary_key=True),  # one delivery: Slack's event id, or the moment of a click
    Column("subject", String(300), unique=True),  # what is to be answered once; null when it was given up
    Column("kind", String(20), nullable=False),
    Column("body", Text, nullable=False),  # JSON; emptied when the work is done: nobody needs it any more
    # `open` waits or is being done, `failed` was given up, of `unknown` nobody knows whether Slack took the message
    Column("state", String(10), nullable=False),  # or `done`
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

SCHEMA = Table(
    "schema",
    METADATA,
    Column("name", String(10), primary_key=True),
    Column("version", Integer, nullable=False),
)

SUBSCRIPTIONS = Table(
    "subscriptions",
    METADATA,
    Column("channel", String(40), primary_key=True),
    Column("team", String(40), nullable=False),
    Column("zone", String(60), nullable=False),  # IANA
    Column("at", String(5), nullable=False),  # 08:00 on that zone's wall clock
    Column("days", String(7), nullable=False),  # of the week, Monday is 0
    Column("quiet", String(4), nullable=False),  # what a day without news gets: post or skip
    Column("active", Boolean, nullable=False),
    Column("set_by", String(40)),  # who set it last; null where it comes from the settings
    Column("set_at", Double, nullable=False),
    Column("next_at", Double, nullable=False),  # when the next summary is due
)
Index("subscriptions_due", SUBSCRIPTIONS.c.active, SUBSCRIPTIONS.c.next_at)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("channel", String(40), primary_key=True),
    Column("day", String(10), primary_key=True),  # ISO, of the channel's zone
    Column("state", String(10), nullable=False),
    Column("ts", String(20)),  # Slack's, of the post
    Column("at", Double, nullable=False),
    Column("version", String(16)),  # of the base that it told
    Column("late", Boolean, nullable=False),
)

BASES = Table(
    "bases",
    METADATA,
    Column("version", String(16), primary_key=True),  # a hash of all its marks
    Column("marks", LargeBinary, nullable=False),  # JSON, a mark for each fact id, compressed
)

TELLINGS = Table(
    "tellings",
    METADATA,
    Column("mark", String(16), primary_key=True),
    Column("telling", Text, nullable=False),  # JSON: the fact as it was told
)

WATCHES = Table(
    "watches",
    METADATA,
    Column("person", String(40), primary_key=True),
    Column("spec", String(120), primary_key=True),  # what is watched: country:VN, rate:>:30
    Column("team", String(40), nullable=False),
    Column("label", String(200), nullable=False),  # the same in words
    Column("told", LargeBinary, nullable=False),  # JSON, the marks told for each fact id, compressed
    Column("version", String(16), nullable=False),  # of the base compared last
    Column("last_sent", Double, nullable=False),  # when the person was last written to
)
