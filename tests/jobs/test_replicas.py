"""The worker among others: it holds on to what it has, shares fairly, stops properly, and outlives its database."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy.exc import OperationalError

from bot.jobs import Job
from bot.jobs.worker import AT_ONCE, HELD
from bot.state import Inbox
from tests.jobs.bench import Bench
from tests.state.desks import LEASE, mail


async def test_a_survivor_does_the_work_of_the_dead(bench: Bench) -> None:
    """When the lease has run out, and with the knowledge that a reply may be there (F25, F30)."""
    dead, seen = bench.worker("dead"), []
    await dead.inbox.record(mail())
    await dead.inbox.begin("event:1")

    async def note(job: Job) -> None:
        seen.append(job.repeated)

    bench.act = note
    worker = bench.worker()
    assert await worker.turn() == 0
    bench.clock.forward(LEASE)
    assert await worker.turn() == 1
    await worker.idle()
    assert (seen, await bench.state()) == ([True], "done")


async def test_a_worker_leaves_what_another_has_taken_over(bench: Bench) -> None:
    """A replica that was out of reach for a lease stops what it has not begun, and takes it anew when it may."""
    go, seen = asyncio.Event(), []

    async def slowly(job: Job) -> None:
        seen.append(job.repeated)
        await go.wait()
        await job.begin()

    bench.act = slowly
    one, other = bench.worker("one"), bench.worker("other")
    await one.take_on(mail())
    bench.clock.forward(LEASE)
    (work,) = await other.inbox.take(1)  # it takes over, begins and dies
    await other.inbox.begin(work.key)
    await asyncio.sleep(0)
    assert await one.turn() == 0
    bench.clock.forward(LEASE)
    assert await one.turn() == 1
    go.set()
    await one.idle()
    assert (seen, await bench.state()) == ([False, True], "done")


async def test_at_most_sixteen_at_once(bench: Bench) -> None:
    """However many come in; the leases of those that wait are renewed, so that no other replica takes them."""
    now, most, go = 0, 0, asyncio.Event()

    async def count(_: Job) -> None:
        nonlocal now, most
        now, most = now + 1, max(most, now + 1)
        await go.wait()
        now -= 1

    bench.act = count
    worker, other = bench.worker(), bench.worker("other")
    for number in range(AT_ONCE * 3):
        await worker.take_on(mail(f"event:{number}"))
    bench.clock.forward(LEASE - 1)
    await worker.turn()
    bench.clock.forward(LEASE - 1)
    stolen = await other.inbox.take(100)
    go.set()
    await worker.idle()
    assert (most, stolen, len(bench.tries)) == (AT_ONCE, [], AT_ONCE * 3)


async def test_a_busy_lane_keeps_nobody_waiting(bench: Bench) -> None:
    """A channel with a long queue goes one by one, in order; another channel is served at once."""
    go = asyncio.Event()

    async def wait(job: Job) -> None:
        if job.work.kind == "busy":
            await go.wait()

    bench.act = wait
    worker = bench.worker(lane=lambda work: work.kind)
    for number in range(AT_ONCE * 2):
        await worker.take_on(mail(f"busy:{number}", kind="busy"))
    await worker.take_on(mail("quiet", kind="quiet"))
    async with asyncio.timeout(60):
        while await bench.state("quiet") != "done":
            await asyncio.sleep(0)
    busy = [key for key, _ in bench.tries if key != "quiet"]
    go.set()
    await worker.idle()
    assert busy == ["busy:0"]
    assert [key for key, _ in bench.tries if key != "quiet"] == [f"busy:{number}" for number in range(AT_ONCE * 2)]


async def test_a_backlog_is_worked_off_without_pauses(bench: Bench) -> None:
    """After a restart with a hundred pieces open, none waits for the next round of the lease."""
    left = bench.worker("gone")
    for number in range(100):
        await left.inbox.record(mail(f"event:{number}"), hold=False)
    worker = bench.worker()
    worker.inbox.lease = 10_000.0  # a third of it is the time between rounds
    running = asyncio.create_task(worker.run())
    async with asyncio.timeout(60):
        while len(bench.tries) < 100:
            await asyncio.sleep(0.005)
    running.cancel()
    await worker.idle()
    assert len({key for key, _ in bench.tries}) == 100


async def test_what_is_too_much_waits_in_the_database(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a number of pieces held, work is recorded for any replica to take."""
    assert HELD >= AT_ONCE
    monkeypatch.setattr("bot.jobs.worker.HELD", 3)
    go = asyncio.Event()

    async def wait(_: Job) -> None:
        await go.wait()

    bench.act = wait
    worker, other = bench.worker(), bench.worker("other")
    taken = [await worker.take_on(mail(f"event:{number}")) for number in range(5)]
    assert taken == ["new"] * 5
    assert [work.key for work in await other.inbox.take(10)] == ["event:3", "event:4"]
    go.set()
    await worker.idle()


async def test_stopping_finishes_what_ends_within_the_grace(bench: Bench) -> None:
    """No longer than it takes; nothing new is begun meanwhile, and is free for another replica at once (F26)."""
    ends = asyncio.Event()

    async def act(_: Job) -> None:
        await ends.wait()

    bench.act = act
    worker, other = bench.worker(), bench.worker("other")
    await worker.take_on(mail("under way"))
    stopping = asyncio.create_task(worker.stop(1000.0))
    await asyncio.sleep(0)
    assert await worker.take_on(mail("late")) == "new"
    ends.set()
    await stopping
    assert await bench.state("under way") == "done"
    assert [work.key for work in await other.inbox.take(10)] == ["late"]
    assert [key for key, _ in bench.tries] == ["under way"]


async def test_stopping_hands_back_what_does_not_end(bench: Bench) -> None:
    """After the grace it is free at once: another replica need not wait for the lease (F26)."""
    never = asyncio.Event()

    async def act(_: Job) -> None:
        await never.wait()

    bench.act = act
    worker, other = bench.worker(), bench.worker("other")
    await worker.take_on(mail("slow"))
    await worker.stop(0.01)
    assert [work.key for work in await other.inbox.take(10)] == ["slow"]


async def test_a_failing_database_is_outlived(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """The operator hears of it; what could not be recorded is refused, what is due is done afterwards (F55)."""
    inbox = Inbox(bench.database, bench.clock, "one", 0.03)
    worker = bench.worker()
    worker.inbox = inbox
    real, failing = bench.database.run, True

    async def sometimes(act: Callable[..., object]) -> object:
        if failing:
            raise OperationalError("SELECT", {}, Exception("the disk is gone"))
        return await real(act)

    await worker.take_on(mail())
    await worker.idle()
    await bench.worker("gone").inbox.record(mail("event:2"), hold=False)
    bench.database.run = sometimes  # type: ignore[method-assign,assignment]  # what a broken disk does
    with pytest.raises(OperationalError):
        await worker.take_on(mail("event:3"))
    running = asyncio.create_task(worker.run())
    async with asyncio.timeout(60):
        while sum("cannot be reached" in record.getMessage() for record in caplog.records) < 3:
            await asyncio.sleep(0.01)
        failing = False
        while await bench.state("event:2") != "done":
            await asyncio.sleep(0.01)
    assert not running.done()
    running.cancel()
    assert Counter(key for key, _ in bench.tries) == {"event:1": 1, "event:2": 1}


async def test_an_end_that_cannot_be_recorded_is_tried_again(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """The reply was posted, the database failed: the work comes up again, and says that it was begun (F30, F55)."""
    worker, seen = bench.worker(), []
    real = bench.database.run

    async def post(job: Job) -> None:
        seen.append(job.repeated)
        if job.repeated:
            return
        await job.begin()
        bench.database.run = broken  # type: ignore[method-assign,assignment]  # what a broken disk does

    async def broken(_: object) -> object:
        bench.database.run = real  # type: ignore[method-assign]  # it was mended
        raise OperationalError("UPDATE", {}, Exception("the disk is gone"))

    bench.act = post
    await worker.take_on(mail())
    await bench.through(worker)
    assert (seen, await bench.state()) == ([False, True], "done")
    assert any("could not be recorded" in record.getMessage() for record in caplog.records)
