"""The bot as a process of its own, started as a user would start it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.paths import CHECKOUT
from tests.slack.office import SECRET, TOKEN

STARTING = 30.0  # seconds until it must listen
ENDING = 30.0  # seconds until it must have ended after SIGTERM
LEASE = 1  # seconds
OURS = ("SLACK_", "POLICYDESK_", "DATABASE_URL", "HOST", "PORT")


@dataclass
class BotProcess:
    """One replica: `policydesk run` over HTTP on a port of its own. `folder` has the built files and gets the log.

    `lease` is how long it holds work, in seconds.
    """

    folder: Path
    api_url: str
    database_url: str
    name: str = "bot"
    port: int = 0
    lease: int = LEASE
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.port = self.port or _free_port()

    @property
    def url(self) -> str:
        """Where Slack sends its requests."""
        return f"http://127.0.0.1:{self.port}/slack/events"

    @property
    def log(self) -> str:
        """What it has logged, over all its starts."""
        return self._log.read_text(encoding="utf-8", errors="replace") if self._log.exists() else ""

    @property
    def _log(self) -> Path:
        return self.folder / f"{self.name}.log"

    async def start(self) -> None:
        """Start it and wait until it listens. Raises RuntimeError, with the end of its log, when it does not."""
        clean = {key: value for key, value in os.environ.items() if not key.startswith(OURS)}
        given = {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": self.api_url,
            "DATABASE_URL": self.database_url,
            "PORT": str(self.port),
            "POLICYDESK_DATA": str(self.folder),
            "POLICYDESK_LEASE": str(self.lease),
            "PYTHONPATH": str(CHECKOUT),
        }
        with self._log.open("ab") as log:
            command = [sys.executable, "-m", "bot", "run"]
            self.process = subprocess.Popen(command, cwd=self.folder, env=clean | given, stdout=log, stderr=log)
        await self._listens(time.monotonic() + STARTING)

    async def _listens(self, until: float) -> None:
        while time.monotonic() < until and self.process is not None and self.process.poll() is None:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.02)
            else:
                writer.close()
                return
        raise RuntimeError(f"{self.name} does not listen:\n{self.log[-3000:]}")

    def kill(self) -> None:
        """SIGKILL: it has no moment to tidy up."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def terminate(self) -> None:
        """SIGTERM, as whoever runs it stops it."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)

    async def ended(self) -> int:
        """Its exit code, once it has ended."""
        assert self.process is not None
        return await asyncio.to_thread(self.process.wait, ENDING)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
