"""Only a browser that has the page open may use it."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import ClientSession

from bot.playground.page import Site
from bot.playground.page.drawing import HERE

HOST = "127.0.0.1:{port}"


async def status(site: Site, path: str, headers: dict[str, str], post: bool = False) -> int:
    """What the server answers with these headers, `{port}` being its port."""
    given = {name: value.format(port=site.slack.port) for name, value in headers.items()}
    async with ClientSession() as session:
        ask = session.post if post else session.get
        body: dict[str, Any] = {"json": {}} if post else {}
        async with ask(site.url.rstrip("/") + path, headers=given, **body) as response:
            return response.status


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", "",
             "user@127.0.0.1:{port}", "127.0.0.1:{port}/x", "[::1", "0.0.0.0:{port}"]
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/live", "/inspect?key=1", "/static/page.js", "/api/auth.test"])
async def test_another_name_for_this_machine_is_refused(site: Site, host: str, path: str) -> None:
    """A page that lets its own name point here reads nothing: the Host header must name the page."""
    assert await status(site, path, {"Host": host}) == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:{port}",
                                    "http://localhost.evil.example:{port}", "file://"])  # fmt: skip
@pytest.mark.parametrize("path", ["/do/say", "/do/press", "/do/restart", "/response/R0001"])
async def test_a_page_of_another_origin_is_refused(site: Site, origin: str, path: str) -> None:
    """No other page can type, press or start over."""
    assert await status(site, path, {"Origin": origin}, post=True) == 403


async def test_the_page_itself_is_let_in(site: Site) -> None:
    """By either name of this machine, with its own origin; a link from elsewhere may open it, not embed its parts."""
    assert await status(site, "/", {"Host": "localhost:{port}"}) == 200
    assert await status(site, "/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}) == 200
    assert await status(site, "/live?x", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}) == 403
    assert await status(site, "/do/restart", {"Origin": "http://" + HOST}, post=True) == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
async def test_what_a_form_can_send_is_not_taken(site: Site, kind: str) -> None:
    """Only JSON is read, which a form of another page cannot send."""
    async with ClientSession() as session, session.post(
        site.url + "do/say", data=b'{"text": "x"}', headers={"Content-Type": kind}
    ) as response:  # fmt: skip
        assert response.status == 415


@pytest.mark.parametrize("path", ["", "static/page.css", "static/none.js", "nowhere", "inspect?key=none"])
async def test_every_answer_carries_the_policy(site: Site, path: str) -> None:
    """Strict Content-Security-Policy without inline code, no sniffing, nothing kept; also where there is nothing."""
    async with ClientSession() as session, session.get(site.url + path) as response:
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["..%2fsite.py", "%2e%2e/site.py", "page.html", "..%5csite.py", "%00.js"])
async def test_only_the_files_of_the_page_are_served(site: Site, name: str) -> None:
    """No path leads out of the folder of static files."""
    assert await status(site, f"/static/{name}", {}) == 404


async def test_the_page_names_no_other_host(site: Site) -> None:
    """No address of another host, no inline script, style or handler is in the page or its files."""
    async with ClientSession() as session:
        for path in ("", *(f"static/{file.name}" for file in (HERE / "static").glob("*.*s"))):
            async with session.get(site.url + path) as response:
                text = await response.text()
            assert "http" not in text.replace("http-equiv", "")
            assert "<style" not in text
            assert ' style="' not in text
            assert " onclick" not in text
