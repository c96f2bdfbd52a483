"""Finding a port to listen on."""

from __future__ import annotations

import socket

TRIES = 20


def free_port(first: int) -> int:
    """`first` or the next one on 127.0.0.1 that is free; 0, which lets the system choose, when none of 20 is."""
    return next((port for port in range(first, min(first + TRIES, 65536)) if _free(port)), 0) if first else 0


def _free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does, after one that just ended
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
