"""`views.*`: modals and the app's home."""

from __future__ import annotations

import json
from datetime import timedelta

from bot.playground import stack
from bot.playground.checks import ViewKind, view_problem
from bot.playground.errands import Refusal, method
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

LIFE = timedelta(seconds=3)  # of a trigger
MOST = 250_000  # characters of a view as JSON


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
    _unchanged(args, known)
    _check(args, known["type"])
    return {"view": stack.keep(workspace, known["id"], args["view"])}


@method("views.publish", needs=("user_id", "view"))
def publish_view(workspace: Workspace, args: Json) -> Json:
    """Show a person the app's home, in place of what stood there; with `hash`, only if nobody changed it meanwhile."""
    person = args["user_id"]
    if person not in workspace.users:
        raise Refusal("invalid_arguments")
    known = workspace.homes.get(person)
    _unchanged(args, known)
    _check(args, "home")
    if not workspace.home_tab:
        raise Refusal("not_enabled")
    at = known["id"] if known else workspace.serial("V")
    workspace.homes[person] = stack.keep(workspace, at, args["view"])
    return {"view": workspace.homes[person]}


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
    _check(args, "modal")
    workspace.triggers[trigger] = None


def _unchanged(args: Json, known: Json | None) -> None:
    if args.get("hash") not in (None, known["hash"] if known else None):
        raise Refusal("hash_conflict")


def _check(args: Json, kind: ViewKind) -> None:
    if len(json.dumps(args["view"])) > MOST:
        raise Refusal("view_too_large")
    if wrong := view_problem(args["view"], kind):
        raise Refusal("invalid_arguments", response_metadata={"messages": [f"[ERROR] {wrong}"]})
