"""Killed at the worst moments, the bot loses nothing it acknowledged and answers nothing twice. These are real
processes; `make torture` runs many more rounds."""

from __future__ import annotations

import asyncio
import random
import shutil
from pathlib import Path

import pytest

from tests.torture.mail import Letter
from tests.torture.process import LEASE
from tests.torture.rounds import EVENTS, Scene, scene, torture

ROUNDS = 10


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A data folder as after a first start: built, with no state."""
    for file in ("index.sqlite", "names.sqlite"):
        shutil.copy(built / file, tmp_path / file)
    return tmp_path


async def test_nothing_is_lost_and_nothing_doubled(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ten rounds of SIGKILL: between acknowledging and working, asking and posting, posting and recording, or at any
    time, with deliveries repeated and posts that come in two forms (F13 to F16, F24, F25, F30)."""
    outcome = await torture(folder, ROUNDS, seed=4)
    with capsys.disabled():
        print(f"\n{outcome}")  # noqa: T201 - the figures are wanted in the log of every run
    assert (outcome.acknowledged, outcome.lost, outcome.doubled) == (ROUNDS * EVENTS, 0, 0)
    assert outcome.states == {"done": ROUNDS * EVENTS}
    assert outcome.codes == [0]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_the_survivor_does_the_work_of_the_dead(folder: Path, kind: str, request: pytest.FixtureRequest) -> None:
    """Two replicas on one database: one is killed and does not come back, the other does all that was acknowledged,
    once the lease has run out (F25, F30)."""
    url = None if kind == "sqlite" else request.getfixturevalue("emptied")
    async with scene(folder, random.Random(5), replicas=2, url=url) as at:
        posted = asyncio.Event()

        def strike() -> bool:
            at.bots[0].kill()
            posted.set()
            return True

        at.ways[0].taken = strike
        letters = [at.mail.send(0.2) for _ in range(EVENTS)]
        await asyncio.wait_for(posted.wait(), 20)
        at.mail.urls = at.mail.urls[1:]
        await at.settled()
        assert [letter.replies for letter in letters] == [1] * EVENTS
        assert at.bots[0].process is not None
        assert at.bots[0].process.returncode == -9


async def _refused(at: Scene, letter: Letter) -> None:
    """Wait until a delivery is turned away."""
    async with asyncio.timeout(10):
        while await at.mail.once(letter.forms[0], 1) != 503:
            await asyncio.sleep(0.02)


async def test_told_to_stop_while_working_it_finishes(folder: Path) -> None:
    """SIGTERM while messages are on their way: those are finished, what is new is answered 503, the exit code is 0,
    and the next start answers what was turned away. Another replica does not take over what is being finished (F26)."""
    async with scene(folder, random.Random(6), replicas=2) as at:
        slack, bot = at.ways[0], at.bots[0]
        at.mail.urls = [bot.url]
        slack.open.clear()  # Slack takes its time
        early = [at.mail.send(0.0) for _ in range(8)]
        await at.mail.delivered(20)
        async with asyncio.timeout(10):
            while not slack.waiting:
                await asyncio.sleep(0.02)
        bot.terminate()
        await _refused(at, early[0])
        late = at.mail.send(0.0)
        await asyncio.sleep(2 * LEASE)
        slack.open.set()
        code = await bot.ended()
        finished = [letter.replies for letter in early]
        await bot.start()
        await at.settled()
        assert (code, finished, late.replies) == (0, [1] * 8, 1)
        assert "Traceback" not in bot.log
