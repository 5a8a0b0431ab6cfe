"""Google's own schema of cards, and what it cannot say.

The schema is that of the Chat API's discovery document, which google-api-python-client carries. It knows every field of
a card, but not that a widget is exactly one of its kinds, nor what is required, nor where our buttons may lead.
"""

from __future__ import annotations

import html.parser
import json
import pathlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import googleapiclient.discovery_cache as discovery
import jsonschema

Json = dict[str, Any]
WIDGETS = {
    "textParagraph", "decoratedText", "buttonList", "columns", "textInput", "selectionInput", "dateTimePicker", "divider",
}  # fmt: skip


def problems(card: Json, *, base_url: str, paths: set[str]) -> list[str]:
    """Everything that is wrong with a card; empty for a good one."""
    found = [f"{list(e.absolute_path)}: {e.message}" for e in _validator().iter_errors(card)]
    if found:
        return found
    counted = 0
    for widget in _widgets(card):
        counted += 1
        kinds = set(widget) - {"horizontalAlignment", "id"}
        if len(kinds) != 1 or not kinds <= WIDGETS:
            found.append(f"a widget is one of its kinds, not {sorted(kinds)}")
        if "textInput" in widget and not (widget["textInput"].get("label") or widget["textInput"].get("hintText")):
            found.append("a text field without a label")
        found += _markup(widget)
    if counted > 100:
        found.append(f"{counted} widgets: Google shows a hundred")
    if not card.get("header", {}).get("title") or not card.get("name"):
        found.append("a card without title or name")
    found += [f"section {n} is empty" for n, s in enumerate(card["sections"]) if not s["widgets"]]
    filled = 0
    for button in _of(card, "buttons"):
        filled += sum(b["type"] == "FILLED" for b in button)
        found += [
            f"{b['text']}: a button needs words and an address" for b in button if not b["text"] or not b["onClick"]
        ]
    if filled > 1:
        found.append(f"{filled} filled buttons: which one is next?")
    for action in _of(card, "action"):
        function = action["function"]
        if not function.startswith(base_url + "/") or function.removeprefix(base_url) not in paths:
            found.append(f"{function} is not an address of ours")
        if any(not isinstance(p["value"], str) for p in action["parameters"]):
            found.append("a parameter that is not text")
    found += [f"{link['url']} is not https" for link in _of(card, "openLink") if not link["url"].startswith("https://")]
    size = len(json.dumps(card))
    if size > 100_000:
        found.append(f"{size} bytes")
    return found


def _widgets(card: Json) -> Iterator[Json]:
    for section in card["sections"]:
        for widget in section["widgets"]:
            yield widget
            for column in widget.get("columns", {}).get("columnItems", ()):
                yield from column["widgets"]


def _of(node: Any, key: str) -> Iterator[Any]:
    """Every value under that key, wherever it stands."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name == key:
                yield value
            yield from _of(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from _of(value, key)


class _Tags(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.odd: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("b", "i", "u", "s", "br") or attrs:
            self.odd.append(tag)


def _markup(widget: Json) -> list[str]:
    """Tags in a text that we did not put there: somebody's words that were not escaped."""
    inner = widget.get("textParagraph") or widget.get("decoratedText") or {}
    tags = _Tags()
    for name in ("text", "topLabel", "bottomLabel"):
        tags.feed(inner.get(name, ""))
    tags.close()
    return [f"<{tag}> in a text" for tag in tags.odd]


@cache
def _validator() -> jsonschema.Draft202012Validator:
    path = pathlib.Path(discovery.__file__).parent / "documents" / "chat.v1.json"
    schemas = json.loads(path.read_text())["schemas"]
    defs = {name: _schema(schema) for name, schema in schemas.items()}
    return jsonschema.Draft202012Validator({"$ref": "#/$defs/GoogleAppsCardV1Card", "$defs": defs})


def _schema(given: Json) -> Json:
    """Discovery's dialect to JSON Schema, with unknown fields refused."""
    if "$ref" in given:
        return {"$ref": "#/$defs/" + given["$ref"]}
    made = {k: given[k] for k in ("enum",) if k in given}
    kind = given.get("type")
    if kind and kind != "any":
        made["type"] = kind
    if given.get("format") in ("int64", "uint64"):
        made["type"] = ["string", "integer"]
    if "properties" in given:
        made["properties"] = {k: _schema(v) for k, v in given["properties"].items()}
        made["additionalProperties"] = (
            _schema(given["additionalProperties"]) if "additionalProperties" in given else False
        )
    elif "additionalProperties" in given:
        made["additionalProperties"] = _schema(given["additionalProperties"])
    elif kind == "object":
        made["additionalProperties"] = False
    if "items" in given:
        made["items"] = _schema(given["items"])
    return made
