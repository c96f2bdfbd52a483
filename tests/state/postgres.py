"""A PostgreSQL server of the tests' own: on a socket in a folder of its own, gone after the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROLE = "policydesk"
# nothing here must survive a crash of the machine, and nobody else may connect
OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=60 -c shared_buffers=16MB"


def binaries() -> Path | None:
    """The folder with PostgreSQL's programs, the newest where there are several; None where it is not installed."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda found: float(found.parent.name))
    on_path = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    return next((folder for folder in [*debian[::-1], *on_path] if (folder / "pg_ctl").exists()), None)


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """A server that runs, as the URL of its database."""
    home = Path(tempfile.mkdtemp(prefix="policydesk-pg-"))
    user = _unprivileged()
    if user:
        os.chown(home, user.pw_uid, user.pw_gid)

    def run(program: str, *words: str) -> None:
        as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        with (home.parent / f"{home.name}.log").open("ab") as log:  # the server inherits it: a pipe would never end
            subprocess.run([programs / program, *words], check=True, cwd=home, stdout=log, stderr=log, **as_user)  # type: ignore[call-overload]  # who it runs as

    data = str(home / "data")
    try:
        run("initdb", "-D", data, "-U", ROLE, "--auth=trust", "--no-sync", "--encoding=UTF8", "--no-locale")
        run("pg_ctl", "-D", data, "-w", "-t", "30", "-o", f"{OPTIONS} -c unix_socket_directories='{home}'", "start")
        try:
            yield f"postgresql://{ROLE}@/postgres?host={home}"
        finally:
            run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)
        (home.parent / f"{home.name}.log").unlink(missing_ok=True)


def _unprivileged() -> pwd.struct_passwd | None:
    """Who the server runs as: PostgreSQL refuses to be run by root. None for whoever runs the tests."""
    if os.geteuid():
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]
