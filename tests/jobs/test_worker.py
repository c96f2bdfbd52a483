"""The worker tries again for as long as it makes sense, and says when it gives up."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.jobs import GivenUp, Hopeless, Postponed, Unknown
from tests.jobs.bench import Bench
from tests.state.desks import mail


async def test_a_fault_is_tried_again_after_pauses(bench: Bench) -> None:
    """After 1 second, after 5 more, and then it is done (F24)."""
    bench.ends = [RuntimeError("a"), RuntimeError("b"), None]
    worker, began = bench.worker(), bench.clock()
    await worker.take_on(mail())
    await bench.through(worker)
    assert [at - began for _, at in bench.tries] == [0, 1, 6]
    assert (await bench.state(), bench.told) == ("done", [])


async def test_after_the_last_try_the_person_and_the_operator_are_told(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    """Three tries; one line to who waits and the cause in the log, under one code; it may be asked again (F24)."""
    bench.ends = [RuntimeError("the cause")] * 3
    worker = bench.worker()
    await worker.take_on(mail())
    await bench.through(worker)
    assert (len(bench.tries), await bench.state(), bench.told) == (3, "failed", [("event:1", "e1")])
    (error,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert "e1" in error.getMessage()
    assert error.exc_info is not None
    assert await worker.take_on(mail()) == "new"
    await bench.through(worker)
    assert await bench.state() == "done"


async def test_postponed_work_is_given_up_when_it_is_too_old(bench: Bench) -> None:
    """While Slack is out of reach it is tried at growing intervals, for an hour."""
    bench.ends = [Postponed("unreachable")] * 1000
    worker, began = bench.worker(), bench.clock()
    await worker.take_on(mail())
    await bench.through(worker)
    moments = [at - began for _, at in bench.tries]
    pauses = [late - early for early, late in pairwise(moments)]
    assert pauses[:8] == [1, 2, 4, 8, 16, 32, 64, 120]
    assert set(pauses[8:]) == {120}
    assert 3400 < moments[-1] <= 3600
    assert (await bench.state(), bench.told) == ("failed", [("event:1", "e1")])


async def test_what_slack_asks_us_to_wait_is_waited(bench: Bench) -> None:
    """At least as long as asked."""
    bench.ends = [Postponed("limited", 300.0), None]
    worker, began = bench.worker(), bench.clock()
    await worker.take_on(mail())
    await bench.through(worker)
    assert [at - began for _, at in bench.tries] == [0, 300]


@pytest.mark.parametrize(
    ("end", "state", "told"),
    [(Hopeless("no"), "failed", 1), (GivenUp("not there"), "failed", 0), (Unknown("who knows"), "unknown", 0)],
    ids=["hopeless", "given up", "unknown"],
)
async def test_what_cannot_succeed_is_tried_once(bench: Bench, end: Exception, state: str, told: int) -> None:
    """Hopeless: who waits is told; given up: was told already; unknown: not done again (F31, F34)."""
    bench.ends = [end]
    worker = bench.worker()
    await worker.take_on(mail())
    await bench.through(worker)
    assert (len(bench.tries), await bench.state(), len(bench.told)) == (1, state, told)


async def test_nothing_is_taken_up_while_it_is_held_back(bench: Bench) -> None:
    """While posting has stopped, what is due waits (F27)."""
    await bench.worker("gone").inbox.record(mail(), hold=False)
    worker = bench.worker()
    bench.held_back = "token_revoked"
    assert await worker.turn() == 0
    bench.held_back = None
    assert await worker.turn() == 1
    await worker.idle()
