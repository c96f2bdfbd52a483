"""Opens the base: the index of facts and the table of names, built anew when the seeds have changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.errors import BaseError
from bot.index import Index
from bot.index.recipe import recipe
from bot.names import Names, is_current
from bot.paths import Paths
from bot.seeds import digest


@dataclass(frozen=True, slots=True)
class Base:
    """An open base."""

    index: Index
    names: Names


def quiet(_: str) -> None:
    """Progress that nobody reads."""


def open_base(paths: Paths, progress: Callable[[str], None] = quiet) -> Base:
    """Open what is built, building first what is missing or older than the seeds.

    Raises SeedError when the seeds are wrong (what was built before stays as it was) and BaseError when a file
    cannot be written or read.
    """
    current = digest(paths.seeds)
    if not _fresh(paths, current):
        rebuild(paths, progress)
    return Base(Index.open(paths.index), Names.open(paths.names))


def rebuild(paths: Paths, progress: Callable[[str], None] = quiet) -> None:
    """Check the seeds and build both files; raises as `open_base` does."""
    from bot.index.build import build
    from bot.names import build as build_names
    from bot.names.harvest import english_names
    from bot.names.plain import plain_names
    from bot.seeds import load

    progress(f"reading the seeds in {paths.seeds} ...")
    seeds = load(paths.seeds)
    progress(f"building the names: {paths.names} ...")
    build_names(paths.names, seeds)
    progress(f"building the index: {len(seeds.facts)} facts from {len(seeds.articles)} articles ...")
    build(paths.index, seeds, plain_names(english_names()))


def _fresh(paths: Paths, digest_now: str) -> bool:
    if not (paths.index.exists() and is_current(paths.names, digest_now)):
        return False
    try:
        index = Index.open(paths.index)
    except BaseError:
        return False
    meta = index.meta()
    index.close()
    return (meta.get("recipe"), meta.get("digest")) == (recipe(), digest_now)
