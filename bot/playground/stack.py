"""The modals that are open, one upon another, as the views that Slack makes of them."""

from __future__ import annotations

from bot.playground.naming import with_names
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
    """The view as Slack keeps it under this id: with a new hash."""
    known = workspace.views.get(key, {})
    place = {name: known.get(name) for name in ("root_view_id", "previous_view_id")}
    own = {"id": key, "hash": workspace.ts(), "team_id": workspace.team_id, "app_id": workspace.app_id}
    workspace.views[key] = {**place, **with_names(workspace, view), **own, "bot_id": workspace.bot_id}
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
