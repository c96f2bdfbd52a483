"""The modals that are open, one upon another, as the views that Slack makes of them."""

from __future__ import annotations

from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

MOST = 3  # modals one upon another


def put_on(workspace: Workspace, view: Json) -> Json:
    """Open a modal upon those that are open; the caller has looked that there is room."""
    below = workspace.modals[-1] if workspace.modals else None
    fresh = workspace.serial("V")
    root = workspace.modals[0] if workspace.modals else fresh
    workspace.modals.append(fresh)
    return keep(workspace, fresh, {**view, "root_view_id": root, "previous_view_id": below})


def keep(workspace: Workspace, key: str, view: Json) -> Json:
    """The view as Slack keeps it under this id: with a new hash, and a name for each block that has none."""
    known = workspace.views.get(key, {})
    place = {name: known.get(name) for name in ("root_view_id", "previous_view_id")}
    named = [_named(workspace, block) for block in view["blocks"]]
    own = {"id": key, "hash": workspace.ts(), "team_id": workspace.team_id, "app_id": workspace.app_id}
    workspace.views[key] = {**place, **view, "blocks": named, **own, "bot_id": workspace.bot_id}
    return workspace.views[key]


def take_off(workspace: Workspace, key: str) -> None:
    """Close this modal; those below it stay."""
    if key in workspace.modals:
        workspace.modals.remove(key)
    workspace.changed()


def clear(workspace: Workspace) -> None:
    """Close all of them."""
    workspace.modals.clear()
    workspace.changed()


def _named(workspace: Workspace, block: Json) -> Json:
    """Slack itself names what the app left without a name."""
    named = {**block, "block_id": block.get("block_id") or workspace.serial("b")}
    element = named.get("element")
    if isinstance(element, dict) and not element.get("action_id"):
        named["element"] = {**element, "action_id": workspace.serial("a")}
    return named
