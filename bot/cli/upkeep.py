"""`build`, `check` and `doctor`: making the base, proving it, and looking over the installation."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from bot.cli.clock import clock, today_option
from bot.paths import paths

FOUND_FAULTS = 1


@click.command(help="Build the index and the names from the seeds, whether they changed or not.")
@today_option
def build(today: str | None) -> None:
    """Build both files anew; on a fault in the seeds the old ones stay."""
    clock(today)
    from bot.base import rebuild

    rebuild(paths(), click.echo)
    click.echo("done")


@click.command(help="Check the seeds; with the article texts, prove every fact in them and report what none covers.")
@click.option("--articles", type=click.Path(path_type=Path), help="Folder of texts (default POLICYDESK_ARTICLES).")
@today_option
def check(articles: Path | None, today: str | None) -> None:
    """Print what is wrong or uncovered; exit 1 when anything is."""
    clock(today)
    from bot.check import check as prove
    from bot.seeds import load

    where = paths()
    folder = articles or where.articles
    if folder is not None and not folder.is_dir():
        raise click.BadParameter(
            f"'{folder}' is no folder; give the one with the article texts", param_hint="--articles"
        )
    report = prove(load(where.seeds), folder)
    for line in (*report.problems, *report.uncovered):
        click.echo(line)
    counts = ", ".join(f"{number} {name}" for name, number in report.counts.items())
    click.echo(f"{counts}; {len(report.problems)} problems, {len(report.uncovered)} uncovered")
    if folder is None:
        click.echo("the article texts were not at hand: passages and coverage are not proven (--articles FOLDER)")
    sys.exit(FOUND_FAULTS if report.problems or report.uncovered else 0)


@click.command(help="Look over the installation: settings, seeds, built files, state, summaries, article texts.")
@click.option("--online", is_flag=True, help="Ask Slack too: token, clock, channels.")
@today_option
def doctor(today: str | None, online: bool) -> None:
    """Print one line for each thing looked at; exit 1 when one of them is wrong."""
    from bot.cli.doctor import examine

    findings = list(examine(paths(), clock(today)(), time.time(), online))
    for finding in findings:
        click.echo(f"{'ok  ' if finding.well else 'BAD '} {finding.what}: {finding.text}")
    sys.exit(FOUND_FAULTS if any(not finding.well for finding in findings) else 0)


@click.command(help="Copy the state (a SQLite file) to FILE, while the bot runs if it does.")
@click.argument("file", type=click.Path(path_type=Path))
@today_option
def backup(file: Path, today: str | None) -> None:
    """Copy the state as it stands; restored by putting the copy in its place while no bot runs."""
    clock(today)
    from bot.config import Settings
    from bot.paths import environment
    from bot.state import default_url
    from bot.state.backup import back_up

    given = Settings.load(environment()).database_url
    back_up(given.get_secret_value() if given else default_url(paths().data), file)
    click.echo(f"copied to {file}; to restore, stop the bot and put it in the place of the state")


COMMANDS = (build, check, doctor, backup)
