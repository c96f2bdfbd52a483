"""The command line, `policydesk`: `lookup` asks the desk, `upkeep` builds and checks, `run` serves Slack or a chat.

Exit codes: 0 done (with `-`: every line was processed), 1 nothing found, 2 wrong use or bad input (one line on
stderr), 3 fault (one line with an id; the cause is logged under the same id).
"""

from bot.cli.main import main

__all__ = ["main"]
