"""The group of commands and what happens to faults."""

from __future__ import annotations

import secrets
import sys
import traceback

import click

from bot.cli import daily, lookup, run, upkeep
from bot.cli.clock import remember_today, today_option
from bot.errors import BaseError, BotError

FAULT = 3
WRONG = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="policydesk")
@today_option
@click.pass_context
def policydesk(context: click.Context, today: str | None) -> None:
    """Policy Desk: attributed facts on tariffs and diplomacy, each with its source, date and standing.

    \b
      policydesk tariff Vietnam          the rate, where it stands, who says so
      policydesk tariff ASEAN            a table; also: Japan, Laos / highest / over 30 / history Korea
      policydesk ask "who is Wang Yi?"   a question in plain words
      policydesk daily                   today's summary for a channel, as it would be posted
      policydesk tariff - --json         one input per line from standard input, one JSON object per line
    """
    remember_today(context, today)


for command in (*lookup.COMMANDS, *upkeep.COMMANDS, daily.daily, *run.COMMANDS):
    policydesk.add_command(command)


def main() -> None:
    """Run the command line; never shows a traceback, always an exit code of the contract."""
    try:
        policydesk.main(standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as wrong:
        _say(f"{wrong.format_message()} (policydesk --help shows what is right)")
        sys.exit(WRONG)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
    except BotError as fault:
        _say(str(fault))
        sys.exit(FAULT if isinstance(fault, BaseError) else WRONG)
    except Exception as fault:
        _unexpected(fault)


def _unexpected(fault: Exception) -> None:
    """One line with an id for whoever typed; the traceback goes to a file that the line names."""
    key = secrets.token_hex(4)
    from tempfile import gettempdir

    log = f"{gettempdir()}/policydesk-{key}.log"
    with open(log, "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib costs an import on the fast path
        traceback.print_exception(fault, file=file)
    _say(f"a fault, id {key}: {type(fault).__name__}: {str(fault)[:200]} (details: {log})")
    sys.exit(FAULT)


def _say(line: str) -> None:
    click.echo(f"policydesk: {' '.join(line.split())}", err=True)
