"""A network of its own for the test: local-slack listens on every interface, and here there is only loopback."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


class NoNetworkError(Exception):
    """The namespace cannot be made; the text says what is missing."""


@contextmanager
def namespace() -> Iterator[str]:
    """Make a network namespace, give its name; it goes with whatever still runs in it. Raises NoNetworkError."""
    if shutil.which("ip") is None:
        raise NoNetworkError("there is no ip command (Debian: iproute2)")
    name = f"policydesk-{os.getpid()}"
    try:
        _ip("netns", "add", name)
        try:
            _ip("-n", name, "link", "set", "lo", "up")
            _ip("netns", "exec", name, "true")
            yield name
        finally:
            for process in _ip("netns", "pids", name).split():
                os.kill(int(process), signal.SIGKILL)
            _ip("netns", "del", name)
    except subprocess.CalledProcessError as refusal:
        raise NoNetworkError(f"no right to make a network namespace: {refusal.stderr.strip()}") from refusal


def within(name: str, command: Sequence[str], folder: Path, seconds: float) -> tuple[int, str]:
    """Run a command in the namespace; gives its exit code and what it said. Killed after so many seconds."""
    process = subprocess.Popen(
        ["ip", "netns", "exec", name, *command],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        said, _ = process.communicate()
        said += f"\nkilled after {seconds:.0f} seconds"
    return process.returncode, said


def _ip(*words: str) -> str:
    return subprocess.run(["ip", *words], check=True, capture_output=True, text=True).stdout
