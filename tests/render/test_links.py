"""Links that would not fit into a text of Slack's."""

from __future__ import annotations

import pytest

from bot.answers import Citation
from bot.facts import Passage
from bot.render import links
from tests.render.materials import article


@pytest.mark.parametrize(("word", "kept"), [("plain", True), ("ģ" * 60, False)])
def test_a_link_too_long_with_its_passage_goes_without_it(word: str, kept: bool) -> None:
    """Foreign letters grow when they are encoded: the article stays linked, and the text stays within its limit."""
    passage = Passage(start=" ".join([word] * 5), end=" ".join([word] * 5), proves=("what",))
    found = links.link(Citation(article(url="https://gov.example/a"), (passage,)))
    assert found is not None
    assert ("#:~:text=" in found[0]) is kept
    assert len(found[0]) < 2600


def test_an_address_too_long_for_a_link_is_none() -> None:
    """An address that alone fills the text is not linked."""
    assert links.link(Citation(article(url="https://gov.example/" + "é" * 1000), ())) is None
