"""The JSON record of the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from bot.render.record import record
from tests.contract import ANSWER
from tests.render.cases import ALL
from tests.render.materials import VIETNAM_FOUND, VIETNAM_RATE
from tests.render.snapshot import assert_snapshot


def made(name: str) -> dict[str, Any]:
    """The record of a case."""
    return record("what?", ALL[name])


@pytest.mark.parametrize("name", ALL)
def test_every_record_keeps_the_contract(name: str) -> None:
    """Fields, limits and types are those the command line promises, and the record can be written as UTF-8."""
    result = made(name)
    jsonschema.validate(result, ANSWER)
    assert json.dumps(result, ensure_ascii=False).encode("utf-8")
    assert len({fact["id"] for fact in result["facts"]}) == len(result["facts"])


@pytest.mark.parametrize("name", ["vietnam", "asean", "korea_disputed", "brazil", "did_you_mean", "help"])
def test_records_stay_as_they_were(name: str) -> None:
    """A change of the record is made on purpose."""
    assert_snapshot(f"record-{name}", made(name))


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("vietnam", "answered"),
        ("asean", "answered"),
        ("empty_table", "not_found"),
        ("brazil", "not_found"),
        ("not_found", "not_found"),
        ("did_you_mean", "did_you_mean"),
        ("help_problem", "help"),
        ("profile", "answered"),
        ("quote", "answered"),
        ("history", "answered"),
    ],
)
def test_the_status_says_whether_it_answers(name: str, status: str) -> None:
    """A table without rows answers nothing."""
    assert made(name)["status"] == status


def test_standing_is_null_for_what_is_no_measure() -> None:
    """A claim about averages has no standing."""
    claim = made("korea_disputed")["facts"][0]
    assert (claim["id"], claim["standing"], claim["overdue"]) == ("korea-claim", None, False)


def test_a_denial_follows_the_fact_it_denies() -> None:
    """Whoever reads the facts in order meets the denial next."""
    assert [fact["id"] for fact in made("korea_disputed")["facts"]] == ["korea-claim", "korea-denial", "korea-official"]


def test_overdue_is_said() -> None:
    """A passed date without news is marked."""
    facts = {fact["id"]: fact["overdue"] for fact in made("asean")["facts"]}
    assert facts["la-rate"] is True
    assert facts["vietnam-rate"] is False


def test_suggestions_are_inputs() -> None:
    """Candidates give the input that asks for them."""
    assert made("did_you_mean")["suggestions"] == ["Thailand", "Lee"]


def test_only_usable_addresses_are_given() -> None:
    """(F45) A script as an address is no address."""
    bad = replace(VIETNAM_RATE, article=replace(VIETNAM_RATE.article, url="javascript:alert(1)"))
    result = record("q", replace(VIETNAM_FOUND, current=bad))
    jsonschema.validate(result, ANSWER)
    assert '"url": null' in json.dumps(result)
