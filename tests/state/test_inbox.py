"""The inbox: work is recorded once, held by one replica at a time, and outlives whoever held it."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from bot.state import LeaseLost
from bot.state.inbox import KEPT
from tests.state.desks import LEASE, Pair, mail


async def test_a_second_delivery_is_known(pair: Pair) -> None:
    """The same key is taken on once, by whichever replica it comes to (F13)."""
    first, held = await pair.one.record(mail())
    again = [await each.record(mail()) for each in (pair.one, pair.two)]
    assert (first, held is not None, again) == ("new", True, [("again", None)] * 2)


async def test_a_subject_is_answered_once(pair: Pair) -> None:
    """Another delivery about the same post is no new work (F16)."""
    await pair.one.record(mail("event:1", "post"))
    assert await pair.two.record(mail("event:2", "post")) == ("answered", None)


@pytest.mark.parametrize(("ending", "second"), [("done", "again"), ("unknown", "again"), ("failed", "new")])
async def test_what_was_given_up_may_come_again(pair: Pair, ending: str, second: str) -> None:
    """Given-up work can be taken on anew, by its own key; what was done or may have been done cannot (F24)."""
    await pair.one.record(mail())
    await pair.one.finish("event:1", ending)  # type: ignore[arg-type]  # the parameters above are endings
    assert (await pair.two.record(mail()))[0] == second


async def test_given_up_work_lets_go_of_its_subject(pair: Pair) -> None:
    """After a failure another delivery about the same post is answered, and then the first may not come again (F24)."""
    await pair.one.record(mail("event:1", "post"))
    await pair.one.finish("event:1", "failed")
    assert (await pair.two.record(mail("event:2", "post")))[0] == "new"
    assert await pair.one.record(mail("event:1", "post")) == ("answered", None)


async def test_work_comes_back_as_it_was(pair: Pair) -> None:
    """Hostile text survives the way through the database."""
    body = {"text": "o'k \u202e \U0001f600 \\ \" \x00 \ud800", "list": [1, None, {"a": True}]}
    given = mail()
    given.body.update(body)
    await pair.one.record(given, hold=False)
    (work,) = await pair.two.take(5)
    assert (work.kind, work.key, work.body, work.tries, work.begun) == ("post", "event:1", given.body, 0, False)
    assert work.received == pair.clock()


async def test_keys_may_be_of_any_letters_and_length(pair: Pair) -> None:
    """Whatever stands in an event's id is recorded and known again (F6)."""
    for key in ("\x00", "\ud800", "'; --", "k" * 5000, ""):
        taken, held = await pair.one.record(mail(key, f"of {key}"))
        assert (taken, held and held.body) == ("new", {"key": key})
        assert (await pair.two.record(mail(key, f"of {key}")))[0] == "again"


async def test_work_is_held_by_one_replica_until_its_lease_runs_out(pair: Pair) -> None:
    """Nobody takes what another holds; when the holder is silent for a lease, it is taken over (F25)."""
    await pair.one.record(mail())
    pair.clock.forward(LEASE - 1)
    early = await pair.two.take(5)
    pair.clock.forward(1)
    late = await pair.two.take(5)
    assert (early, [work.key for work in late]) == ([], ["event:1"])


async def test_who_lost_its_lease_may_not_begin(pair: Pair) -> None:
    """After a take-over the first holder neither posts, nor ends, nor postpones the work (F25)."""
    await pair.one.record(mail())
    pair.clock.forward(LEASE)
    await pair.two.take(5)
    with pytest.raises(LeaseLost):
        await pair.one.begin("event:1")
    await pair.one.finish("event:1", "done")
    await pair.one.postpone("event:1", 60, 5)
    await pair.one.let_go(["event:1"])
    await pair.two.begin("event:1")
    assert await pair.one.renew(["event:1"]) == {"event:1"}


async def test_a_renewed_lease_holds(pair: Pair) -> None:
    """Who renews keeps the work, for as long as it lives."""
    await pair.one.record(mail())
    for _ in range(5):
        pair.clock.forward(LEASE - 1)
        assert await pair.one.renew(["event:1"]) == set()
        assert await pair.two.take(5) == []


async def test_what_was_begun_says_so_to_the_next(pair: Pair) -> None:
    """The survivor knows that a reply may have been posted already (F30)."""
    await pair.one.record(mail())
    await pair.one.begin("event:1")
    pair.clock.forward(LEASE)
    assert [work.begun for work in await pair.two.take(5)] == [True]


async def test_work_given_back_is_taken_at_once_unless_it_was_begun(pair: Pair) -> None:
    """A replica that stops leaves its work to the others; what Slack may be posting right now is not touched (F26)."""
    await pair.one.record(mail("event:1"))
    await pair.one.record(mail("event:2"))
    await pair.one.begin("event:2")
    await pair.one.let_go(["event:1", "event:2"])
    at_once = [work.key for work in await pair.two.take(5)]
    pair.clock.forward(LEASE)
    later = {work.key for work in await pair.two.take(5)}
    assert (at_once, later) == (["event:1"], {"event:1", "event:2"})


async def test_postponed_work_waits_for_its_time(pair: Pair) -> None:
    """It is free for anyone, but not before; its tries are counted."""
    await pair.one.record(mail())
    await pair.one.postpone("event:1", 60, 3)
    early, due = await pair.one.take(5), await pair.one.next_due()
    pair.clock.forward(60)
    assert (early, due) == ([], pair.clock())
    assert [work.tries for work in await pair.two.take(5)] == [3]


async def test_next_due_is_when_work_can_be_taken(pair: Pair) -> None:
    """Nothing: None; held: when its lease ends; done: None."""
    assert await pair.one.next_due() is None
    await pair.one.record(mail())
    assert await pair.one.next_due() == pair.clock() + LEASE
    await pair.one.finish("event:1", "done")
    assert await pair.one.next_due() is None


async def test_the_oldest_work_is_taken_first(pair: Pair) -> None:
    """In the order in which it came, and no more than there is room for."""
    for number in range(5):
        await pair.one.record(mail(f"event:{number}"), hold=False)
        pair.clock.forward(1)
    assert [work.key for work in await pair.two.take(3)] == ["event:0", "event:1", "event:2"]


async def test_finished_work_is_forgotten_after_seven_days(pair: Pair) -> None:
    """Until then its key is known; open work is never forgotten (F15)."""
    await pair.one.record(mail("done"))
    await pair.one.record(mail("open"))
    await pair.one.finish("done", "done")
    pair.clock.forward(KEPT)
    early, known = await pair.one.prune(), await pair.one.record(mail("done"))
    pair.clock.forward(1)
    assert (early, known, await pair.two.prune()) == (0, ("again", None), 1)
    assert (await pair.one.record(mail("done")))[0] == "new"
    assert (await pair.one.record(mail("open")))[0] == "again"


async def test_two_replicas_share_the_work_and_hold_nothing_twice(pair: Pair) -> None:
    """Both take at the same time, again and again; each piece goes to one of them."""
    for number in range(120):
        await pair.one.record(mail(f"event:{number}"), hold=False)
    takes = [replica.take(7) for _ in range(20) for replica in (pair.one, pair.two)]
    taken = Counter(work.key for works in await asyncio.gather(*takes) for work in works)
    assert (len(taken), set(taken.values())) == (120, {1})


async def test_one_of_many_deliveries_at_once_is_new(pair: Pair) -> None:
    """The same delivery and others about its post, at both replicas at the same moment: one piece of work (F16)."""
    deliveries = [each.record(mail(f"event:{n % 4}", "post")) for n in range(16) for each in (pair.one, pair.two)]
    assert Counter(taken for taken, _ in await asyncio.gather(*deliveries))["new"] == 1
