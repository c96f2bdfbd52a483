"""Work that is left for whichever replica comes first: once, and again only where that was asked for."""

from __future__ import annotations

import pytest

from bot.state.inbox import Ending, leave
from tests.state.desks import Pair, mail


async def _left_again(pair: Pair, ending: Ending, passed: float, again_after: float | None) -> bool:
    """Whether work that ended so is there to be taken when it is left again so many seconds later."""
    for _ in range(2):
        now = pair.clock()
        await pair.here.run(lambda connection, at=now: leave(connection, [mail()], at, again_after))  # type: ignore[misc]  # a default binds the time
        taken = await pair.one.take(9)
        if taken:
            await pair.one.finish("event:1", ending)
            pair.clock.forward(passed)
    return bool(taken)


@pytest.mark.parametrize(
    ("ending", "passed", "again_after", "expected"),
    [
        ("done", 7200.0, None, False),
        ("done", 3599.0, 3600.0, False),
        ("done", 3600.0, 3600.0, True),
        ("done", 0.0, 0.0, True),
        ("failed", 0.0, None, True),
        ("unknown", 7200.0, 0.0, False),
    ],
)
async def test_what_has_ended_is_done_again_only_where_asked(
    pair: Pair, ending: Ending, passed: float, again_after: float | None, expected: bool
) -> None:
    """What was given up at once, what was done after the time that was named, what may have reached Slack never."""
    assert await _left_again(pair, ending, passed, again_after) is expected


async def test_what_is_under_way_is_left_alone(pair: Pair) -> None:
    """Left once more while a replica does it, it stays with that one."""
    await pair.here.run(lambda connection: leave(connection, [mail()], pair.clock()))
    assert len(await pair.one.take(9)) == 1
    await pair.here.run(lambda connection: leave(connection, [mail()], pair.clock(), 0.0))
    assert await pair.two.take(9) == []
