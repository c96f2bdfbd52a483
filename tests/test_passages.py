"""Passages are found by their first and last words, whole, and are never longer than may be quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import Passage, Source
from bot.passages import bounds, fragment, locate, occurrences, sentence_ends, span, too_long

TEXT = """Front page
The harbour of Quelm opened on 3 May. Its mayor, Gen. A. Toll, called it \u201cthe city\u2019s lung\u201d and left.
The harbour   of
Brenn closed at 25 minutes past. Nobody knows why.
Comments"""


def passage(start: str, end: str) -> Passage:
    return Passage(start=start, end=end, proves=("what",))


def source(begins: str, ends: str) -> Source:
    return Source(file="quelm.txt", begins=begins, ends=ends, sha256="0" * 64)


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("The harbour of Quelm", "3 May.", "The harbour of Quelm opened on 3 May."),
        ("The harbour of Brenn", "closed", "The harbour   of\nBrenn closed"),
        ("called it \"the city's", 'lung"', "called it \u201cthe city\u2019s lung\u201d"),
        ("The harbour", "harbour of", "The harbour of Quelm opened on 3 May. Its mayor, Gen. A. Toll, called it "
         "\u201cthe city\u2019s lung\u201d and left.\nThe harbour   of"),
        ("the harbour of Quelm", "3 May.", None),  # case counts
        ("closed at 2", "past.", None),  # whole words only
        ("Nobody knows", "3 May.", None),  # the end comes after the start
        ("The harbour of Quelm", "harbour", "The harbour of Quelm opened on 3 May. Its mayor, Gen. A. Toll, called it "
         "\u201cthe city\u2019s lung\u201d and left.\nThe harbour"),
        ("a (b", "c.*", None),
        (" ", "left.", None),
    ],
)  # fmt: skip
def test_a_passage_is_the_first_start_and_the_first_end_after_it(start: str, end: str, found: str | None) -> None:
    """Whitespace and the shape of quotes do not matter; case, order and whole words do."""
    assert locate(passage(start, end), TEXT) == found


def test_bounds_are_the_offsets_of_the_passage() -> None:
    """What `bounds` gives cuts out what `locate` gives."""
    place = bounds(passage("Its mayor,", "left."), TEXT)
    assert place is not None
    assert TEXT[slice(*place)] == locate(passage("Its mayor,", "left."), TEXT)


def test_the_span_leaves_the_page_around_the_article_out() -> None:
    """From the first letter of `begins` to the last of `ends`, untouched: its hash is over exactly that."""
    found = span(source("The harbour of Quelm", "Nobody knows why."), TEXT)
    assert found == TEXT[len("Front page\n") : -len("\nComments")]
    assert span(source("The harbour of Quelm", "never there"), TEXT) is None


@pytest.mark.parametrize(("phrase", "count"), [("The harbour of", 2), ("25", 1), ("2", 0), ("", 0), ("  ", 0)])
def test_every_occurrence_is_counted(phrase: str, count: int) -> None:
    """An ambiguous start can be told from a unique one."""
    assert len(occurrences(phrase, TEXT)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One.", 1),
        ("Gen. A. Toll met Adm. B. Reed on Aug. 1 in the U.S. Senate.", 1),
        ("It rose 2.5 percent. Then it fell.", 2),
        ('"Stop!" She said so. "Why?" \u2018Because.\u2019 He left.', 5),
        ("no full stop", 1),
    ],
)
def test_abbreviations_and_decimals_end_no_sentence(text: str, count: int) -> None:
    """Sentences are counted as a reader counts them."""
    assert len(sentence_ends(text)) == count
    assert sentence_ends(text)[-1] == len(text)


@pytest.mark.parametrize(
    ("sentence", "times", "long"),
    [("Ships come and go. ", 15, False), ("Ships come and go. ", 16, True), ("a b c d e f g h i j ", 9, False)],
)
def test_a_passage_is_two_sentences_or_sixty_words(sentence: str, times: int, long: bool) -> None:
    """60 words in any number of sentences are legal, and so are two sentences of any length."""
    assert too_long((sentence * times).strip()) is long


def test_a_fragment_is_encoded_for_a_link() -> None:
    """Hyphens, commas and ampersands have a meaning in `#:~:text=` and are encoded; so is what Slack reads."""
    assert fragment(passage("a-b, c & d", "50% <e>|f")) == "a%2Db%2C%20c%20%26%20d,50%25%20%3Ce%3E%7Cf"


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=200))
def test_no_input_breaks_the_search(start: str, end: str, text: str) -> None:
    """Whatever a passage says, the answer is a part of the text or None."""
    found = locate(passage(start, end), text)
    assert found is None or found in text
