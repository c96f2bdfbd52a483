"""Pictures by name, and the `markdown` block."""

from __future__ import annotations

import pytest

from bot.playground.page.emoji import picture, pictured
from bot.playground.page.markdown import markdown
from bot.playground.page.markup import mrkdwn
from tests.playground.test_drawing import HOSTILE

# what people in policy teams type, by the names that Slack offers
USUAL = """
    thumbsup +1 -1 warning white_check_mark heavy_check_mark x rotating_light eyes tada bar_chart bulb mag link lock
    chart_with_upwards_trend calendar bell no_entry question exclamation hourglass arrow_right arrow_up arrow_down
    information_source rocket fire wave pray clap ok_hand raised_hands 100 heart smile slightly_smiling_face memo
    thinking_face red_circle large_blue_circle large_green_circle large_yellow_circle us kr flag-kr flag-vn pushpin
    newspaper scales globe_with_meridians point_right speech_balloon zap star sparkles joy sob shrug construction
    wrench gear clipboard page_facing_up email package moneybag dollar ship mega stopwatch octagonal_sign
""".split()


@pytest.mark.parametrize("name", USUAL)
def test_the_usual_names_have_a_picture(name: str) -> None:
    """Each is one picture, not the name."""
    drawn = picture(name)
    assert drawn is not None
    assert not drawn.isascii()


@pytest.mark.parametrize("text", [":policydesk:", "12:30:45", ": warning :", "a:b", "::", ":flag-korea:", ":<b>:"])
def test_what_is_no_name_stays(text: str) -> None:
    """A team's own picture, a time of day, a colon."""
    assert pictured(text) == text


def test_a_picture_stands_in_words_and_not_in_code() -> None:
    """As in Slack; the flag of a country by its code, a tone of skin left out."""
    assert (
        mrkdwn(":warning: `:warning:` :flag-kr: :wave::skin-tone-3:", {})
        == "⚠\ufe0f <code>:warning:</code> 🇰🇷 👋\ufe0f"
    )


MARKDOWN = [
    ("**b** _i_ ~~s~~ `c`", ("<strong>b</strong>", "<em>i</em>", "<s>s</s>", "<code>c</code>")),
    ("# one\n### three", ('<h3 class="b-header">one</h3>', '<h3 class="b-header">three</h3>')),
    ("- a\n- [x] b\n- [ ] c", ("<ul>", "<li>a</li>", "<li>☑ b</li>", "<li>☐ c</li>")),
    ("1. a\n2. b", ("<ol>", "<li>b</li>")),
    ("> q", ("<blockquote>",)),
    ("```\na < b :x:\n```", ("<pre><code>a &lt; b :x:",)),
    ("a\n\n---\n\nb", ("<hr",)),
    ("a\nb", ("<br",)),
    ("[t](https://a.org/?b&c)", ('href="https://a.org/?b&amp;c" target="_blank" rel="noopener noreferrer">t</a>',)),
    ("![alt](https://a.org/p.png)", ('href="https://a.org/p.png"', ">alt</a>")),
    ("| c | d |\n|---|--:|\n| 1 | 2 |", ('<th scope="col" class="left"', '<td class="right" dir="auto">2</td>')),
    (":tada:", ("🎉",)),
]


@pytest.mark.parametrize(("source", "expected"), MARKDOWN, ids=[source[:8] for source, _ in MARKDOWN])
def test_what_slack_draws_of_markdown_is_drawn(source: str, expected: tuple[str, ...]) -> None:
    """Headings of one size, lists, tasks, quotes, code, tables, links, lines; a picture is a link to it."""
    html = markdown(source)
    assert [part for part in expected if part not in html] == []


@pytest.mark.parametrize("shape", ["{}", "**{}**", "`{}`", "# {}", "- {}", "|a|\n|-|\n|{}|", "[{}](https://a.org)",
                                   "![{}](https://a.org)", "```{}\n{}\n```", "[a](<{}>)", "    {}"])  # fmt: skip
def test_hostile_markdown_is_inert(shape: str) -> None:
    """HTML in it is text, wherever it stands (F43-F47)."""
    html = markdown(shape.replace("{}", HOSTILE))
    assert "<script" not in html
    assert "<img" not in html
    assert "style=" not in html
    assert "\u202e" not in html


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "https://u@evil.example/", "//evil.example"]
)
def test_an_address_that_is_not_safe_is_no_link(url: str) -> None:
    """It stays as it was written (F45)."""
    for source in (f"[x]({url})", f"![x]({url})", f"<{url}>", f"[x]\n\n[x]: {url}"):
        assert "href" not in markdown(source)
