"""The local Slack as a page in the browser: channels, threads, buttons, and an inspector for what the bot sent.

`furnished` gives a workspace to look at, `Site` adds the page to a `Playground` before it starts.
"""

from bot.playground.page.scene import Scene, furnished
from bot.playground.page.site import Site

__all__ = ["Scene", "Site", "furnished"]
