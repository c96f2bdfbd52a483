"""`views.*`: modals and the app's home."""

from __future__ import annotations

from datetime import timedelta

from bot.playground import stack
from bot.playground.checks import view_problem
from bot.playground.errands import Refusal, method
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

LIFE = timedelta(seconds=3)  # of a trigger


@method("views.open", needs=("trigger_id", "view"))
def open_view(workspace: Workspace, args: Json) -> Json:
    """Open a modal; a trigger opens one only, and soon."""
    _exchange(workspace, args)
    workspace.modals.clear()
    return {"view": stack.put_on(workspace, args["view"])}


@method("views.push", needs=("trigger_id", "view"))
def push_view(workspace: Workspace, args: Json) -> Json:
    """Open a modal upon the one that is open."""
    if len(workspace.modals) >= stack.MOST:
        raise Refusal("push_limit_reached")
    _exchange(workspace, args)
    return {"view": stack.put_on(workspace, args["view"])}


@method("views.update", needs=("view",))
def update_view(workspace: Workspace, args: Json) -> Json:
    """Change a modal; with `hash`, only if nobody changed it meanwhile."""
    known = workspace.views.get(args.get("view_id", ""))
    if known is None:
        raise Refusal("not_found")
    if args.get("hash") not in (None, known["hash"]):
        raise Refusal("hash_conflict")
    _check(args)
    return {"view": stack.keep(workspace, known["id"], args["view"])}


@method("views.publish", needs=("user_id", "view"))
def publish_view(workspace: Workspace, args: Json) -> Json:
    """Show a person the app's home."""
    if args["user_id"] not in workspace.users:
        raise Refusal("invalid_arguments")
    _check(args)
    workspace.homes[args["user_id"]] = stack.keep(workspace, workspace.serial("V"), args["view"])
    return {"view": workspace.homes[args["user_id"]]}


def _exchange(workspace: Workspace, args: Json) -> None:
    """The trigger is used up, if it is still good and the view too."""
    trigger = args["trigger_id"]
    if trigger not in workspace.triggers:
        raise Refusal("invalid_trigger_id")
    made = workspace.triggers[trigger]
    if made is None:
        raise Refusal("exchanged_trigger_id")
    if workspace.clock() - made > LIFE:
        raise Refusal("expired_trigger_id")
    _check(args)
    workspace.triggers[trigger] = None


def _check(args: Json) -> None:
    if wrong := view_problem(args["view"]):
        raise Refusal("invalid_arguments", response_metadata={"messages": [f"[ERROR] {wrong}"]})
