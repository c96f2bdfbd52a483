"""Who may use the page: a browser on this machine that has it open, and no other web page."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

HOSTS = ("127.0.0.1", "localhost")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what another page, or another name for this machine, brings; name the policy in every answer."""
    if reason := refusal(request):
        return web.Response(status=403, text=f"refused: {reason}\n", headers=HEADERS)
    return await handler(request)


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """The policy, put on a response before it goes out."""
    del request
    response.headers.update(HEADERS)


def refusal(request: web.Request) -> str | None:
    """Why the request must not be served, or None."""
    server = request.transport.get_extra_info("sockname") if request.transport else None
    port = server[1] if server else None
    if not _own(f"http://{request.headers.get('Host', '')}", port):
        return "the Host header does not name this page"
    origin = request.headers.get("Origin")
    if origin is not None and not _own(origin, port):
        return "a page of another origin asks"
    foreign = request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
    if foreign and (request.path != "/" or request.headers.get("Sec-Fetch-Mode") != "navigate"):
        return "another site asks"
    return None


def _own(origin: str, port: int | None) -> bool:
    try:
        parts = urlsplit(origin)
        named = (parts.port or 80) == port
    except ValueError:
        return False
    return named and parts.scheme == "http" and parts.hostname in HOSTS and "@" not in parts.netloc and not parts.path
