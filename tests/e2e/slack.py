"""local-slack as a test drives it: started with a workspace of one person, asked over its control address."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.error import URLError
from urllib.request import Request, urlopen

T = TypeVar("T")
Json = dict[str, Any]
PORT, BOT_PORT = 4100, 4200  # nobody else is in the namespace
ANN, BOT, CHANNEL = "U01ANN", "U0BOT", "C01TRADE"
TOKEN, APP_TOKEN, SECRET = "xoxb-1-end-to-end", "xapp-1-end-to-end", "0123456789abcdef0123456789abcdef"
LONG = 30.0  # seconds in which anything must have come about


class LocalSlack:
    """The server; `mode` is `socket` or `events`."""

    def __init__(self, binary: Path, folder: Path, mode: str) -> None:
        self.binary, self.folder = binary, folder
        app = {"appId": "A01DESK", "botUserId": BOT, "botName": "policydesk", "botToken": TOKEN, "appToken": APP_TOKEN}
        address = f"http://127.0.0.1:{BOT_PORT}/slack/events"
        config = {
            "workspace": {"name": "Policy", "domain": "policy", "teamId": "T01DESK"},
            "app": {**app, "signingSecret": SECRET, "mode": mode, "requestUrl": address},
            "users": [{"id": ANN, "name": "ann"}],
            "channels": [{"id": CHANNEL, "name": "trade", "members": [ANN, BOT]}],
        }
        (folder / "workspace.json").write_text(json.dumps(config))
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        log = (self.folder / "local-slack.log").open("ab")
        command = [str(self.binary), "--config", str(self.folder / "workspace.json"), "--port", str(PORT)]
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder)
        until(lambda: self.asked("state"), "local-slack starts")
        return process

    def restart(self) -> None:
        """Kill it and start it anew; it forgets everything."""
        self.stop()
        self.process = self._start()

    def stop(self) -> None:
        """Kill it."""
        self.process.kill()
        self.process.wait()

    def do(self, what: str, **fields: Any) -> Json:
        """What the person does: `message`, `command`, `interact`, `edit-message`."""
        body = json.dumps({"user": ANN, **fields}).encode()
        return _read(Request(f"http://127.0.0.1:{PORT}/_control/{what}", body, {"Content-Type": "application/json"}))

    def asked(self, what: str) -> Json | None:
        """What the server says of itself; None when it does not answer."""
        try:
            return _read(Request(f"http://127.0.0.1:{PORT}/_control/{what}"))
        except (URLError, ConnectionError):
            return None

    def replies(self, channel: str, **wanted: Any) -> list[Json]:
        """The bot's messages with these fields."""
        messages = (self.asked(f"messages/{channel}") or {"messages": []})["messages"]
        mine = [message for message in messages if message["user"] == BOT]
        return [message for message in mine if all(message.get(key) == value for key, value in wanted.items())]

    def knows_the_bot(self) -> bool:
        """Whether the bot has connected by WebSocket."""
        log = (self.asked("log") or {"log": []})["log"]
        return any("socket connected" in entry["summary"] for entry in log)


def until(wanted: Callable[[], T | None], what: str) -> T:
    """What `wanted` gives once it gives something; AssertionError when that takes too long."""
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        if found := wanted():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {LONG:.0f} seconds in vain: {what}")


def button(message: Json, action: str) -> Json:
    """The message's button whose action id begins so, as a click sends it."""
    elements = [(block["block_id"], one) for block in message["blocks"] for one in block.get("elements", [])]
    return next({**one, "block_id": block} for block, one in elements if one.get("action_id", "").startswith(action))


def _read(request: Request) -> Json:
    with urlopen(request, timeout=10) as response:  # noqa: S310 - an address of ours
        found: Json = json.load(response)
        return found
