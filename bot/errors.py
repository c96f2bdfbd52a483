"""What can go wrong, as one tree. Expected outcomes (nothing found, two candidates) are answers, not errors.

BotError            anything this project raises on purpose; its text is one line an operator can act on
+-- ConfigError     a setting is missing or malformed: names the variable, and where its value is found
+-- SeedError       a seed file is wrong: names file, line and field; the base in use stays as it was
+-- BaseError       the index cannot be built, opened or read: names the file and the way back
+-- StateError      the database of the state cannot be used: names it and the way back
"""


class BotError(Exception):
    """A fault with a text of one line for whoever runs the bot."""


class ConfigError(BotError):
    """A setting is missing or malformed."""


class SeedError(BotError):
    """A seed file says something that cannot be taken. `str()` is `file:line: field: what is wrong`."""

    def __init__(self, file: str, line: int, field: str, problem: str) -> None:
        super().__init__(f"{file}:{line}: {field}: {problem}")
        self.file, self.line, self.field, self.problem = file, line, field, problem


class BaseError(BotError):
    """The index of facts cannot be built, opened or read."""


class StateError(BotError):
    """The database of the state cannot be opened, read or written."""
