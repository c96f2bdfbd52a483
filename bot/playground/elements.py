"""Slack's limits on what can be pressed, chosen and typed in, and on the question before a click."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.playground.shapes import Json, an_array, an_object, need, short, text

URL_SCHEMES = ("http://", "https://", "mailto:", "tel:")
STYLES = (None, "primary", "danger")
Check = Callable[[Json, str], None]


def check_pressable(value: object, where: str) -> None:
    """An element of an `actions` block or beside a section."""
    _check(value, where, {**_EITHER, **_PRESSED})


def check_input(value: object, where: str) -> None:
    """The element of an `input` block."""
    _check(value, where, {**_EITHER, **_TYPED})


def _check(value: object, where: str, kinds: Mapping[str, Check]) -> None:
    element = an_object(value, where)
    check = kinds.get(str(element.get("type")))
    need(check is not None, f"unsupported type: {element.get('type')}", f"{where}/type")
    short(element, "action_id", 255, where)
    if "placeholder" in element:
        text(element["placeholder"], f"{where}/placeholder", 150, plain=True)
    if "confirm" in element:
        _confirm(element["confirm"], f"{where}/confirm")
    if check is not None:
        check(element, where)


def _button(element: Json, where: str) -> None:
    text(element.get("text"), f"{where}/text", 75, plain=True)
    short(element, "value", 2000, where)
    short(element, "url", 3000, where)
    short(element, "accessibility_label", 75, where)
    need(str(element.get("url", "https://")).startswith(URL_SCHEMES), "invalid url", f"{where}/url")
    need(element.get("style") in STYLES, "invalid style", f"{where}/style")


def _confirm(value: object, where: str) -> None:
    asked = an_object(value, where)
    text(asked.get("title"), f"{where}/title", 100, plain=True)
    text(asked.get("text"), f"{where}/text", 300)
    text(asked.get("confirm"), f"{where}/confirm", 30, plain=True)
    text(asked.get("deny"), f"{where}/deny", 30, plain=True)
    need(asked.get("style") in STYLES, "invalid style", f"{where}/style")


def _options(most: int) -> Check:
    def check(element: Json, where: str) -> None:
        for number, item in enumerate(an_array(element.get("options"), f"{where}/options", 1, most)):
            option = an_object(item, f"{where}/options/{number}")
            text(option.get("text"), f"{where}/options/{number}/text", 75)
            short(option, "value", 150, f"{where}/options/{number}")

    return check


def _menu(element: Json, where: str) -> None:
    if "option_groups" not in element:
        return _options(100)(element, where)
    for number, item in enumerate(an_array(element["option_groups"], f"{where}/option_groups", 1, 100)):
        group = an_object(item, f"{where}/option_groups/{number}")
        text(group.get("label"), f"{where}/option_groups/{number}/label", 75, plain=True)
        _options(100)(group, f"{where}/option_groups/{number}")
    return None


def _image(element: Json, where: str) -> None:
    short(element, "alt_text", 2000, where)


def _free(element: Json, where: str) -> None:
    del element, where  # Slack has no limit here that the bot could meet


_PEOPLE_AND_PLACES = ("users_select", "conversations_select", "channels_select")
_EITHER: dict[str, Check] = {
    "static_select": _menu,
    "multi_static_select": _menu,
    "checkboxes": _options(10),
    "radio_buttons": _options(10),
    **dict.fromkeys(("datepicker", "timepicker", "datetimepicker", "external_select", "multi_external_select"), _free),
    **dict.fromkeys((*_PEOPLE_AND_PLACES, *(f"multi_{each}" for each in _PEOPLE_AND_PLACES)), _free),
}
_PRESSED: dict[str, Check] = {"button": _button, "overflow": _options(5), "image": _image}
_TYPED: dict[str, Check] = dict.fromkeys(
    ("plain_text_input", "url_text_input", "number_input", "email_text_input", "rich_text_input", "file_input"), _free
)
