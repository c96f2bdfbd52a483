"""The fact index: what goes in comes out, queries answer, faults leave things as they were."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.errors import BaseError
from bot.index import Index
from bot.index.build import add, build, labels
from bot.terms import terms
from tests.index_of import index_in
from tests.samples import CLAIM, COUNTRIES, SEEDS, article, fact


def test_every_fact_comes_back_as_it_was(tmp_path: Path) -> None:
    """Nothing of a fact is lost or changed between seeds and answers."""
    index = index_in(tmp_path)
    back = index.facts([fact.id for _, fact in SEEDS.facts])
    assert tuple(back) == SEEDS.facts


def test_every_article_and_role_comes_back_as_it_was(tmp_path: Path) -> None:
    """Articles and dated roles are kept whole."""
    index = index_in(tmp_path)
    assert tuple(index.articles()) == SEEDS.articles
    assert index.roles("ann") == [(SEEDS.people[0].roles[0], "march")]


def test_facts_come_in_the_order_asked_and_unknown_ids_are_left_out(tmp_path: Path) -> None:
    """The caller's ranking is kept."""
    index = index_in(tmp_path)
    assert [fact.id for _, fact in index.facts(["talks", "nothing", "claim"])] == ["talks", "claim"]


def test_measures_and_rated_countries(tmp_path: Path) -> None:
    """A country's measures are found, and only countries with a rate count as rated."""
    index = index_in(tmp_path)
    assert index.measures_on(["KR"]) == ["korea-rate", "old-threat"]
    assert index.rated_countries() == [("LA", "Laos"), ("KR", "South Korea"), ("VN", "Vietnam")]


def test_membership_is_dated(tmp_path: Path) -> None:
    """A later member is no member on an earlier day."""
    index = index_in(tmp_path)
    assert [code for code, _ in index.members("group", "2025-07-10")] == ["LA", "VN"]
    assert [code for code, _ in index.members("group", "2025-09-01")] == ["LA", "SG", "VN"]
    assert index.blocs_of("SG", "2025-07-10") == []


def test_search_finds_by_statement_by_other_words_and_by_name(tmp_path: Path) -> None:
    """Full text covers the statement, the words a person might use instead, and the names concerned."""
    index = index_in(tmp_path)
    assert index.search(terms("average")) == ["claim"]
    assert "claim" in index.search(terms("levies"))
    assert "talks" in index.search(terms("sample"))


def test_search_takes_all_words_first_then_any(tmp_path: Path) -> None:
    """A word that is nowhere does not empty the result."""
    index = index_in(tmp_path)
    assert index.search(terms("average zebra")) == ["claim"]
    assert index.search(["zebra"]) == []
    assert index.search([]) == []


def test_facts_about_somebody_come_newest_first(tmp_path: Path) -> None:
    """Whom a fact concerns and who says it count alike, and a limit keeps the newest."""
    index = index_in(tmp_path)
    everything = index.concerning("person", "ann", 10)
    assert [card.id for card in index.cards(everything)] == ["talks", "claim"]
    assert index.concerning("person", "ann", 1) == everything[:1]
    assert [card.id for card in index.cards(index.concerning("organisation", "ministry", 10))] == ["denial"]


def test_cards_come_in_the_order_asked(tmp_path: Path) -> None:
    """Several at once are the same as one by one, and one that is missing is a fault."""
    index = index_in(tmp_path)
    numbers = [index.size(), 1, 3]
    assert index.cards(numbers) == [Index.card(index, number) for number in numbers]
    assert index.cards([index.size()])[0].withheld == ()
    assert next(card for card in index.cards(range(1, index.size() + 1)) if card.id == "talks").withheld == (
        "what was agreed",
    )
    with pytest.raises(KeyError):
        index.cards([1, 999])


def test_the_span_of_the_articles(tmp_path: Path) -> None:
    """Their number, the first day one appeared and the last possible one."""
    assert index_in(tmp_path).span() == (2, "2025-03-06", "2025-07-10")


@pytest.mark.parametrize(
    "hostile",
    ['"', "*", "NEAR(", "-", ":", "^", "AND", "OR NOT", "((", "}", "🚢", "a\0b", "col:word", "'; DROP TABLE facts"],
)
def test_no_operator_breaks_a_search(tmp_path: Path, hostile: str) -> None:
    """Every FTS operator and quote is an ordinary word (F49)."""
    index = index_in(tmp_path)
    assert isinstance(index.search([hostile, "average"]), list)


def test_a_failed_build_leaves_the_old_index(tmp_path: Path) -> None:
    """Seeds that refer to something missing change nothing on disk (F73)."""
    index_in(tmp_path).close()
    path = tmp_path / "index.sqlite"
    before = path.read_bytes()
    broken = replace(SEEDS, facts=(*SEEDS.facts, ("july", fact("bad", countries=("ZZ",)))))
    with pytest.raises(BaseError, match="fact_countries"):
        build(path, broken, COUNTRIES)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["index.sqlite"]


def test_an_unreadable_index_says_what_to_do(tmp_path: Path) -> None:
    """A file that is no database is named together with the way back (F58)."""
    path = tmp_path / "index.sqlite"
    path.write_bytes(b"not a database at all")
    with pytest.raises(BaseError, match=r"index\.sqlite.*delete it"):
        Index.open(path)


def test_an_addition_needs_no_rebuild(tmp_path: Path) -> None:
    """An article added to a built index is found at once, by id and by full text."""
    index_in(tmp_path).close()
    path = tmp_path / "index.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    add(
        Database(connection),
        article("later", "2026-01-02"),
        [fact("news", statement="Otters agreed.")],
        labels(SEEDS, COUNTRIES),
    )
    connection.close()
    assert Index.open(path).search(terms("otter")) == ["news"]


def test_an_addition_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """A taken id refuses the whole addition, the article included."""
    index_in(tmp_path).close()
    path = tmp_path / "index.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        add(Database(connection), article("later", "2026-01-02"), [CLAIM], labels(SEEDS, COUNTRIES))
    assert connection.execute("SELECT count(*) FROM articles WHERE id = 'later'").fetchone() == (0,)
    connection.close()
