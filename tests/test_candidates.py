"""Which facts are judged for a question, above all in a base in which a word stands in very many facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.candidates import candidates
from bot.desk.closely import COMMON, FEW
from bot.index import Index
from bot.names import Mention
from bot.questions.question import Question, understand
from tests.index_of import index_in
from tests.samples import SEEDS, fact

CROWD = COMMON + 10
VIETNAM = Mention(0, 7, "Vietnam", "country", "VN", "Vietnam", "exact", 100.0, None)


class Nobody:
    """Names that find nobody."""

    def find(self, _: str) -> tuple[Mention, ...]:
        """No name, whatever the text."""
        return ()


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Otters and Vietnam are common; the oldest fact alone has otters, badgers and weasels."""
    oldest = fact("oldest", statement="Otters met badgers and weasels.", countries=("VN",), place="Hanoi")
    badgers = fact("badgers", statement="Badgers met weasels.", countries=("LA",))
    crowd = [fact(f"crowd-{number}", statement="Otters swam.", countries=("VN",)) for number in range(CROWD)]
    facts = tuple(("march", each) for each in (oldest, badgers, *crowd))
    return index_in(tmp_path_factory.mktemp("crowded"), replace(SEEDS, facts=facts))


def asked(text: str, *mentions: Mention) -> Question:
    """A question as understood, with these names."""
    return replace(understand(text, Nobody()), mentions=mentions)  # type: ignore[arg-type]


def ids(index: Index, question: Question) -> list[str]:
    """The candidates by id, in order."""
    return [card.id for card in candidates(index, question)]


def test_a_common_word_is_looked_up_only_together_with_rarer_ones(crowded: Index) -> None:
    """Newest facts with nothing but the common word do not crowd out the old one with all of the words."""
    assert set(ids(crowded, asked("otters badgers weasels"))) == {"oldest", "badgers"}


def test_lesser_choices_of_words_are_tried_until_a_fact_may_answer(crowded: Index) -> None:
    """A fact that lacks the value asked for, or somebody named, does not end the search."""
    assert "oldest" in ids(crowded, asked("where did otters and badgers swim with weasels"))
    assert "badgers" in ids(crowded, asked("when did otters meet badgers and weasels"))
    assert "badgers" in ids(crowded, asked("otters badgers weasels", replace(VIETNAM, code="SG", name="Singapore")))


def test_a_common_word_that_stands_alone_is_looked_up(crowded: Index) -> None:
    """A question with nothing rarer gets the newest facts, few of them."""
    found = ids(crowded, asked("otters"))
    assert found[0] == f"crowd-{CROWD - 1}"
    assert len(found) == FEW


def test_where_many_facts_have_the_rarest_words_those_with_everything_come_first(crowded: Index) -> None:
    """The name narrows what the words leave open."""
    assert ids(crowded, asked("otters", VIETNAM))[0] == f"crowd-{CROWD - 1}"
    assert set(ids(crowded, asked("what about", VIETNAM))) <= {f"crowd-{number}" for number in range(CROWD)}


def test_in_a_small_base_every_word_and_name_is_looked_up(tmp_path: Path) -> None:
    """Nothing near is left out where there is little: each word and each name for itself."""
    found = ids(index_in(tmp_path), asked("average vientiane", VIETNAM))
    assert {"claim", "talks", "vietnam-rate"} <= set(found)
    assert len(found) == len(set(found))
