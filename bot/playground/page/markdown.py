"""The `markdown` block as HTML: what Slack draws of Markdown. HTML in it is text, and no picture is fetched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

from bot.playground.page.emoji import pictured
from bot.playground.page.letters import visible
from bot.playground.page.markup import link, safe_link

_BOXES = {"[ ] ": "☐ ", "[x] ": "☑ ", "[X] ": "☑ "}
_LINES = {
    "heading_open": '<h3 class="b-header">',
    "heading_close": "</h3>\n",
    "hr": '<hr class="b-divider">\n',
    "table_open": '<div class="b-table" role="region" aria-label="Table" tabindex="0"><table>\n',
    "table_close": "</table></div>\n",
}


def markdown(source: object) -> Markup:
    """The source drawn, every letter of it escaped."""
    return Markup(_PARSER.render(visible(str(source))))  # noqa: S704 - the renderer escapes, and takes no HTML


class _Renderer(RendererHTML):
    """Draws as Slack does: headings of one size, links that open beside the page, a box before a task."""

    def text(self, tokens: Sequence[Token], at: int, options: object, env: object) -> str:
        del options, env
        words = tokens[at].content
        if at == 0 and words[:4] in _BOXES:
            words = _BOXES[words[:4]] + words[4:]
        return str(escape(pictured(words)))

    def image(self, tokens: Sequence[Token], at: int, options: object, env: object) -> str:
        del options, env
        url = str(tokens[at].attrGet("src"))
        return str(link(url, tokens[at].content or url))

    def link_open(self, tokens: Sequence[Token], at: int, options: object, env: object) -> str:
        del options, env
        opened = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">')
        return str(opened.format(tokens[at].attrGet("href")))

    def cell_open(self, tokens: Sequence[Token], at: int, options: object, env: object) -> str:
        del options, env
        name = tokens[at].tag
        scope = ' scope="col"' if name == "th" else ""
        return (
            f'<{name}{scope} class="{"right" if "right" in str(tokens[at].attrGet("style")) else "left"}" dir="auto">'
        )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True}, renderer_cls=_Renderer)
    parser.enable(["strikethrough", "table"])
    parser.validateLink = lambda url: safe_link(url) is not None  # type: ignore[method-assign]  # its way to say which
    renderer: Any = parser.renderer
    renderer.rules["th_open"] = renderer.rules["td_open"] = renderer.cell_open
    for name, line in _LINES.items():
        renderer.rules[name] = _always(line)
    return parser


def _always(line: str) -> Any:
    def draw(tokens: Sequence[Token], at: int, options: Mapping[str, Any], env: object) -> str:
        del tokens, at, options, env
        return line

    return draw


_PARSER = _parser()
