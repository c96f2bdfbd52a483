"""Any sequence of what two replicas may do leaves each piece of work with at most one of them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from bot.state import Database, Inbox, LeaseLost
from bot.state.tables import METADATA
from tests.state.desks import LEASE, Hand, mail

KEYS = st.sampled_from(["event:1", "event:2", "event:3", "event:4"])
SUBJECTS = st.sampled_from(["post:1", "post:2"])
WHO = st.sampled_from(["one", "two"])
ENDINGS = st.sampled_from(["done", "failed", "unknown"])


class Replicas(RuleBasedStateMachine):
    """A model of the inbox beside the inbox: who holds what until when, and what became of it."""

    url = "sqlite://"

    def __init__(self) -> None:
        super().__init__()
        self.runner, self.clock = asyncio.Runner(), Hand()
        self.database = Database.open(self.url)
        METADATA.drop_all(self.database.engine)
        METADATA.create_all(self.database.engine)
        self.inboxes = {name: Inbox(self.database, self.clock, name, LEASE) for name in ("one", "two")}
        self.state: dict[str, str] = {}
        self.subject: dict[str, str] = {}
        self.held: dict[str, tuple[str, float]] = {}  # by whom, until when
        self.begun: set[str] = set()

    def teardown(self) -> None:
        """Let go of the database."""
        self.runner.close()
        self.database.close()

    def _do(self, act: Any) -> Any:
        return self.runner.run(act)

    def _holds(self, who: str, key: str) -> bool:
        return self.state.get(key) == "open" and self.held.get(key, ("", 0.0))[0] == who

    def _hold(self, who: str, key: str) -> None:
        self.held[key] = (who, self.clock() + LEASE)

    @rule(who=WHO, key=KEYS, subject=SUBJECTS, hold=st.booleans())
    def record(self, who: str, key: str, subject: str, hold: bool) -> None:
        """New only where neither the delivery nor the post is known, or the delivery was given up."""
        answered = any(self.subject.get(each) == subject for each in self.state if each != key)
        known = self.state.get(key, "failed") != "failed"
        taken, work = self._do(self.inboxes[who].record(mail(key, subject), hold))
        assert taken == ("again" if known else "answered" if answered else "new")
        assert (work is not None) == (taken == "new" and hold)
        if taken == "new":
            self.state[key], self.subject[key] = "open", subject
            self.begun.discard(key)
            self.held.pop(key, None)
            if hold:
                self._hold(who, key)

    @rule(who=WHO, limit=st.integers(1, 3))
    def take(self, who: str, limit: int) -> None:
        """Only what is open and nobody's, with what the last holder had begun."""
        for work in self._do(self.inboxes[who].take(limit)):
            assert self.state[work.key] == "open"
            assert self.held.get(work.key, ("", 0.0))[1] <= self.clock()
            assert work.begun == (work.key in self.begun)
            self._hold(who, work.key)

    @rule(who=WHO, key=KEYS)
    def begin(self, who: str, key: str) -> None:
        """Only the holder may, also after its lease when nobody took the work over."""
        try:
            self._do(self.inboxes[who].begin(key))
        except LeaseLost:
            assert not self._holds(who, key)
        else:
            assert self._holds(who, key)
            self.begun.add(key)
            self._hold(who, key)

    @rule(who=WHO)
    def renew(self, who: str) -> None:
        """Everything that is still its own; the rest of the open work that is held comes back as lost."""
        lost = self._do(self.inboxes[who].renew(list(self.state)))
        held = {key for key in self.state if self.state[key] == "open" and key in self.held}
        assert lost == {key for key in held if not self._holds(who, key)}
        for key in held - lost:
            self._hold(who, key)

    @rule(who=WHO, key=KEYS, ending=ENDINGS)
    def finish(self, who: str, key: str, ending: Any) -> None:
        """Changes nothing unless the work is its own."""
        self._do(self.inboxes[who].finish(key, ending))
        if self._holds(who, key):
            self.state[key] = ending
            if ending == "failed":
                self.subject.pop(key)

    @rule(who=WHO, key=KEYS)
    def let_go(self, who: str, key: str) -> None:
        """What was begun stays held."""
        self._do(self.inboxes[who].let_go([key]))
        if self._holds(who, key) and key not in self.begun:
            del self.held[key]

    @precondition(lambda self: self.state)
    @rule(seconds=st.sampled_from([1.0, LEASE / 2, LEASE]))
    def wait(self, seconds: float) -> None:
        """Time passes."""
        self.clock.forward(seconds)

    @invariant()
    def nothing_is_forgotten(self) -> None:
        """There is a time at which the next open work can be taken, as long as there is any."""
        due = self._do(self.inboxes["one"].next_due())
        assert (due is not None) == ("open" in self.state.values())


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_two_replicas_never_hold_the_same_work(kind: str, request: pytest.FixtureRequest) -> None:
    """Whatever the order of recording, taking, beginning, renewing, ending, letting go and time (F25, F70)."""
    here = "sqlite://" if kind == "sqlite" else request.getfixturevalue("postgres")
    machine = type("Here", (Replicas,), {"url": here})
    examples = 60 if kind == "sqlite" else 12
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
