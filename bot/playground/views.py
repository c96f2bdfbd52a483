"""`views.*`: modals and the app's home."""

from __future__ import annotations

from bot.playground.checks import view_problem
from bot.playground.errands import Refusal, method
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace


@method("views.open", needs=("trigger_id", "view"))
def open_view(workspace: Workspace, args: Json) -> Json:
    """Open a modal; a trigger opens one only."""
    if args["trigger_id"] not in workspace.triggers:
        raise Refusal("invalid_trigger_id")
    _check(args)
    workspace.triggers.remove(args["trigger_id"])
    view = _store(workspace, workspace.serial("V"), args["view"])
    workspace.modals.append(view["id"])
    return {"view": view}


@method("views.update", needs=("view",))
def update_view(workspace: Workspace, args: Json) -> Json:
    """Change a modal; with `hash`, only if nobody changed it meanwhile."""
    known = workspace.views.get(args.get("view_id", ""))
    if known is None:
        raise Refusal("not_found")
    if args.get("hash") not in (None, known["hash"]):
        raise Refusal("hash_conflict")
    _check(args)
    return {"view": _store(workspace, known["id"], args["view"])}


@method("views.publish", needs=("user_id", "view"))
def publish_view(workspace: Workspace, args: Json) -> Json:
    """Show a person the app's home."""
    if args["user_id"] not in workspace.users:
        raise Refusal("invalid_arguments")
    _check(args)
    workspace.homes[args["user_id"]] = _store(workspace, workspace.serial("V"), args["view"])
    return {"view": workspace.homes[args["user_id"]]}


def _check(args: Json) -> None:
    if wrong := view_problem(args["view"]):
        raise Refusal("invalid_arguments", response_metadata={"messages": [f"[ERROR] {wrong}"]})


def _store(workspace: Workspace, at: str, view: Json) -> Json:
    workspace.views[at] = {**view, "id": at, "hash": workspace.ts(), "team_id": workspace.team_id}
    return workspace.views[at]
