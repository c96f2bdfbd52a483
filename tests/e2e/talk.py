"""A conversation between a person and the bot, run inside the network namespace: `talk MODE BINARY FOLDER`.

Prints one line for each promise kept; ends with an AssertionError and the logs when one is broken.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.e2e.slack import (
    ANN,
    APP_TOKEN,
    BOT_PORT,
    CHANNEL,
    PORT,
    SECRET,
    TOKEN,
    Json,
    LocalSlack,
    button,
    until,
)

OURS = ("SLACK_", "POLICYDESK_", "DATABASE_URL", "HOST", "PORT")  # variables of the bot
COMMAND = Path(sys.executable).with_name("policydesk")


def kept(promise: str) -> None:
    """Say that a promise was kept."""
    print(promise, flush=True)  # noqa: T201 - this is a program


def start(mode: str, folder: Path) -> subprocess.Popen[bytes]:
    """`policydesk run` with the variables of the README, in a folder of its own."""
    given = {"SLACK_APP_TOKEN": APP_TOKEN} if mode == "socket" else {"SLACK_SIGNING_SECRET": SECRET}
    rest = {key: value for key, value in os.environ.items() if not key.startswith(OURS)}
    variables = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_API_URL": f"http://127.0.0.1:{PORT}/api/", "PORT": str(BOT_PORT)}
    with (folder / "bot.log").open("wb") as log:
        return subprocess.Popen(
            [str(COMMAND), "run"], env={**rest, **variables, **given}, cwd=folder, stdout=log, stderr=log
        )


def command(slack: LocalSlack) -> Json:
    """`/tariff` is answered in its acknowledgement."""
    slack.do("command", channel=CHANNEL, command="/tariff", text="Vietnam")
    (answer,) = slack.replies(CHANNEL, subtype="ephemeral", ephemeral_to=ANN)
    assert "20 %" in answer["text"]
    kept("a command is answered privately")
    return answer


def mention(slack: LocalSlack, country: str, rate: str) -> str:
    """A mention, delivered as `message` and as `app_mention`, is answered once, in its thread; gives its `ts`."""
    asked: Json = slack.do("message", channel=CHANNEL, text=f"<@U0BOT> tariff on {country}")["message"]
    (answer,) = until(lambda: slack.replies(CHANNEL, thread_ts=asked["ts"]), f"the reply on {country}")
    assert rate in answer["text"]
    return str(asked["ts"])


def direct(slack: LocalSlack) -> None:
    """A direct message is answered in its conversation."""
    asked = slack.do("message", channel=ANN, text="What is the tariff on Japan?")["message"]
    (answer,) = until(lambda: slack.replies(asked["channel"]), "the reply to a direct message")
    assert "25 %" in answer["text"]
    kept("a direct message is answered")


def press(slack: LocalSlack, message: Json) -> None:
    """A button is answered privately through the response URL, Share for everyone."""
    before = len(slack.replies(CHANNEL, ephemeral_to=ANN))
    slack.do("interact", channel=CHANNEL, messageTs=message["ts"], action=button(message, "memo"))
    private = until(lambda: slack.replies(CHANNEL, ephemeral_to=ANN)[before:], "the answer to a button")
    assert [word for word in ("Vietnam", "20 percent") if word not in private[0]["text"]] == []
    kept("a button is answered privately")
    for _ in range(2):  # a double click
        slack.do("interact", channel=CHANNEL, messageTs=message["ts"], action=button(message, "share"))
    until(lambda: _shared(slack), "what was shared")
    kept("a double click shares once")


def _shared(slack: LocalSlack) -> list[Json]:
    public = [message for message in slack.replies(CHANNEL, subtype=None) if f"<@{ANN}>" in str(message)]
    assert len(public) < 2
    return public


def edit(slack: LocalSlack, ts: str) -> None:
    """An edited question gets no second reply, also not while the next question is answered."""
    assert slack.do("edit-message", channel=CHANNEL, ts=ts, text="<@U0BOT> tariff on Japan")["ok"]
    mention(slack, "Vietnam", "20 %")
    assert len(slack.replies(CHANNEL, thread_ts=ts)) == 1
    assert len(_shared(slack)) == 1
    kept("an edited question gets no second reply")


def unsigned() -> None:
    """Whoever cannot sign is turned away."""
    with pytest.raises(HTTPError, match="401"):
        urlopen(Request(f"http://127.0.0.1:{BOT_PORT}/slack/events", b"{}"), timeout=10)
    kept("an unsigned request is refused")


def again(slack: LocalSlack) -> None:
    """Slack goes away and comes back: so does the bot."""
    slack.restart()
    until(slack.knows_the_bot, "the bot connects again")
    mention(slack, "Laos", "40 %")
    kept("the bot comes back when Slack does")


def talk(mode: str, slack: LocalSlack, bot: subprocess.Popen[bytes], log: Path) -> None:
    """The whole conversation."""
    ready = slack.knows_the_bot if mode == "socket" else lambda: "listens on http" in log.read_text()
    until(ready, "the bot starts")
    answer = command(slack)
    first = mention(slack, "Laos", "40 %")
    kept("a mention is answered once, in its thread")
    direct(slack)
    press(slack, answer)
    edit(slack, first)
    again(slack) if mode == "socket" else unsigned()
    bot.terminate()
    assert bot.wait(20) == 0
    said = log.read_text()
    assert "stopped" in said
    assert [word for word in ("ERROR", "Traceback") if word in said] == []
    kept("told to stop, it stops without an error")


def main(mode: str, binary: str, folder: str) -> None:
    """Run everything; the logs are shown when something fails."""
    here = Path(folder)
    slack = LocalSlack(Path(binary), here, "socket" if mode == "socket" else "events")
    bot = start(mode, here)
    try:
        talk(mode, slack, bot, here / "bot.log")
    except BaseException:
        for log in ("bot.log", "local-slack.log"):
            print(f"--- {log}\n{(here / log).read_text()}", flush=True)  # noqa: T201 - this is a program
        raise
    finally:
        bot.kill()
        bot.wait()
        slack.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
