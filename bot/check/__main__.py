"""For the authors of seeds, until the command line has `check`: python -m bot.check [ARTICLE ...]

Tells every fault of the files at once and goes on without an article that is not there yet (temporary).
"""
# ruff: noqa: T201 (a command prints; it looks into the reader to tell all faults, not only the first)

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from bot.check import check
from bot.errors import SeedError
from bot.facts import Places, Seeds
from bot.seeds import reading
from bot.seeds.document import Document
from bot.seeds.files import read_files
from bot.seeds.shapes import ArticleFile, OrganisationsFile, PeopleFile, shape
from bot.seeds.yamltext import parse

KINDS: dict[str, Any] = {"people.yaml": PeopleFile, "organisations.yaml": OrganisationsFile, "places.yaml": Places}


def main(folder: Path, wanted: list[str]) -> int:
    read: dict[str, Any] = {}
    for path, content in read_files(folder).items():
        try:
            document = parse(path, content)
            read[path.name] = (document, shape(document, KINDS.get(path.name, ArticleFile)))
        except SeedError as error:
            print(error)
    if not (folder / "places.yaml").exists():
        read["places.yaml"] = (Document(folder / "places.yaml", None, {}), Places(countries={}, seats={}, blocs=()))
    if missing := [name for name in KINDS if name not in read]:
        print("cannot go on without", *missing)
        return 1
    people, organisations, places = (read.pop(name) for name in KINDS)
    files = reading.Files(people, organisations, places, tuple(read.values()))
    for document, fault in reading._faults(files):
        print(document.error(fault))
    seeds = Seeds(
        articles=tuple(file.article for _, file in files.articles),
        facts=tuple((file.article.id, fact) for _, file in files.articles for fact in file.facts),
        people=people[1].people,
        organisations=organisations[1].organisations,
        places=places[1],
        digest="",
    )
    report = check(seeds, Path("../shared/seeds"))
    for mark, lines in (("PROBLEM", report.problems), ("UNCOVERED", report.uncovered)):
        for line in lines:
            if not wanted or line.startswith(tuple(f"{name}:" for name in wanted)):
                print(mark, line)
    print(report.counts)
    return 0


sys.exit(main(Path("seeds"), sys.argv[1:]))
