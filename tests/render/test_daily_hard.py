"""Daily summaries that are too long, or hostile in every text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest import Change, Due
from bot.render import daily
from bot.render.limits import faults
from bot.render.message import Message
from tests.render.daily_cases import ALL_DIGESTS, CHANGED, HARD_DIGESTS, told
from tests.render.materials import TIMES, article, cited
from tests.render.test_daily import LATE, OWN, said, seen, sent
from tests.render.test_hostile import HIDDEN, HOSTILE_TEXT, LINK, shown


@pytest.mark.parametrize("late", [None, LATE])
@pytest.mark.parametrize("name", ALL_DIGESTS)
def test_no_summary_breaks_a_limit(name: str, late: str | None) -> None:
    """(F37, F38) However large the day, Slack takes the post and what goes into its thread, at most three messages."""
    messages = sent(ALL_DIGESTS[name], late)
    assert [fault for message in messages for fault in faults(message)] == []
    assert len(messages) <= 4


@pytest.mark.parametrize("name", HARD_DIGESTS)
def test_nothing_in_a_summary_is_obeyed(name: str) -> None:
    """(F43 to F47) No mention, no link but to a source, nothing hidden."""
    for message in sent(HARD_DIGESTS[name]):
        assert_inert(message)


def assert_inert(message: Message) -> None:
    """No text can mention, link or hide anything."""
    for kind, text in [("mrkdwn", message.text), *shown(message.blocks)]:
        assert not HIDDEN.search(text.replace("\n", "")), (kind, text)
        left = LINK.sub("", text)
        assert "<" not in left, (kind, text)
        assert ">" not in left, (kind, text)


def test_too_long_an_address_is_left_out_before_an_item_is() -> None:
    """Six items with addresses of a thousand letters still fit in the post."""
    text = seen(daily.drawn(HARD_DIGESTS["long_links"]).post)
    assert text.count("New: Said.") == 6
    assert "https://" not in text


def test_what_the_post_had_no_room_for_goes_first_into_the_thread() -> None:
    """(F38) Texts that grow by escaping push items over the limit: they are in the thread, with their sources."""
    grown = cited("grown", '"\\' * 200, in_=article(publisher='"\\' * 40))
    changes = tuple(Change(replace(grown, fact=replace(grown.fact, id=f"g{n}"))) for n in range(15))
    digest = replace(CHANGED, changes=changes, further=(), unshown=0, gone=(), gone_count=0)
    shown_ = sum(seen(message).count("New: ") for message in sent(digest))
    assert shown_ == 15
    assert [fault for message in sent(digest, LATE) for fault in faults(message)] == []


@settings(deadline=None)  # the two cores are shared: time is not what is promised here
@given(HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT, st.integers(1, 15), st.integers(-1_000, 1_000))
def test_no_text_of_a_fact_or_its_source_gets_out(
    statement: str, publisher: str, speaker: str, many: int, days: int
) -> None:
    """(F43 to F47) Over hostile statements, sources, speakers and tellings: inert, within limits, sources kept."""
    by = article(publisher=publisher, agency=speaker, url=f"https://gov.example/{speaker}")
    bad = cited("bad", statement, in_=by, modality="opinion", speaker=speaker)
    bad = replace(bad, counter=(replace(bad, article=TIMES),))
    facts = tuple(replace(bad, fact=replace(bad.fact, id=f"b{n}")) for n in range(many))
    due = Due("2025-08-01", None, days, days, facts)
    digest = replace(
        CHANGED,
        changes=tuple(Change(each, told(each, publisher, speaker, statement)) for each in facts),
        further=tuple(Change(each) for each in facts),
        gone=(told(bad, statement, publisher, speaker),) * many,
        gone_count=many,
        passed=(due,) if days < 0 else (),
        coming=(due,) if days >= 0 else (),
        later=(due,) * many,
        later_count=many,
        disputed=(bad,),
    )
    for message in (*sent(digest), *sent(replace(digest, since=None))):
        assert faults(message) == []
        assert_inert(message)
    assert len(daily.text(digest)) <= daily.LIMIT
    assert all(each.source or OWN.fullmatch(each.text) for each in said(digest))
