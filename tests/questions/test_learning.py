"""What is learned from questions is written so that the same questions, and others like them, find the facts again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.desk import Desk
from bot.index.wording import hints
from bot.questions.question import understand
from bot.questions.wording import Wordings
from bot.seeds import load
from bot.seeds.references import Known
from bot.seeds.wording import read
from tests.questions.learning import learn, samples
from tests.questions.learnt import Learnt

SEEDS = Path(__file__).parent.parent.parent / "seeds"
HELD, ROOKIE = "bok-rate-held", "russel-rubio-rookie"
LINES = [
    *(
        f"{HELD} | {text}"
        for text in ("did the BOK hold its rate", "was the base rate left alone", "is the rate frozen")
    ),
    *(f"{ROOKIE} | {text}" for text in ("who called Rubio a rookie", "who thinks Rubio a novice", "who said rookie")),
    *(f"- | {text}" for text in ("who voted to hold the rate", "who voted on the base rate", "how did the board vote")),
    "? | a question that no fact answers though an article does",
    "no question",
]


@pytest.fixture(scope="module")
def learnt(desk: Desk) -> Learnt:
    return learn(samples(LINES, desk.names, {}), epochs=40)


@pytest.fixture(scope="module")
def wordings(learnt: Learnt) -> Wordings:
    seeds = load(SEEDS)
    known = Known(
        articles=frozenset(),
        facts={fact.id: fact for _, fact in seeds.facts},
        people=frozenset(each.id for each in seeds.people),
        organisations=frozenset(each.id for each in seeds.organisations),
        blocs=frozenset(each.id for each in seeds.places.blocs),
    )
    file = "\n".join(line for fact in learnt.facts for line in learnt.lines(fact))
    return Wordings(
        hints(learnt.facts.index(each.fact), each.text) for each in read(Path("made.txt"), file.encode(), known)
    )


def test_lines_that_are_no_question_are_passed_over(desk: Desk) -> None:
    """One without a fact, and one that only the article answers, teach nothing."""
    assert len(samples(LINES, desk.names, {})) == len(LINES) - 2


@pytest.mark.parametrize(
    ("text", "fact"),
    [("did the BOK hold its rate", HELD), ("who called Rubio a rookie", ROOKIE), ("was Rubio called a novice", ROOKIE)],
)
def test_questions_lead_to_their_fact(desk: Desk, learnt: Learnt, wordings: Wordings, text: str, fact: str) -> None:
    """What was asked for a fact, and the like of it, is likeliest to ask for that."""
    question = understand(text, desk.names)
    likely = wordings.of(question)
    assert [learnt.facts[number] for number in likely.first(1)] == [fact]
    assert likely.left_open < 0.5


def test_near_misses_lead_to_what_is_left_open(desk: Desk, wordings: Wordings) -> None:
    """What no fact answers is learned as beside the one whose words it has."""
    assert wordings.of(understand("who voted on the base rate", desk.names)).left_open > 0.5


def test_a_shared_name_is_read_as_whom_the_fact_is_about(desk: Desk) -> None:
    """Of several of a surname the one of the fact is learned; its words are written as words, not as terms."""
    [one] = samples(["a | what does Kim expect of shareholders"], desk.names, {"a": {"kim-ji-won"}})
    assert "@kim-ji-won" in one.parts
    [other] = samples(["a | what does Kim expect of shareholders"], desk.names, {"a": {"kim-myung-soo"}})
    assert "@kim-myung-soo" in other.parts
    assert "shareholders" in one.words.values()


def test_what_is_learned_is_written_for_each_article(learnt: Learnt, tmp_path: Path) -> None:
    """A file for each article whose facts were asked for, with their ids; none for the others."""
    for name in ("market-cap", "rubio-lavrov", "wang-opinion", "people"):
        (tmp_path / f"{name}.yaml").write_bytes((SEEDS / f"{name}.yaml").read_bytes())
    learnt.write(tmp_path)
    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "wording").iterdir()}
    assert set(written) == {"market-cap.txt", "rubio-lavrov.txt"}
    assert f"\nfact {HELD}\n+ " in written["market-cap.txt"]
