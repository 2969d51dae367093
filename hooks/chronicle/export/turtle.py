"""Nodes of JSON-LD as Turtle: https://www.w3.org/TR/turtle/.

For the forms that our nodes have: a flat list, an inline context, no lists of JSON-LD. rdflib would take seconds to
read and write the same; a test holds that it reads both forms as the same graph.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

_TERMS = ("@id", "@type", "@value", "@language")
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def turtle(nodes: Iterable[Mapping[str, Any]], context: Mapping[str, Any], prefixes: Mapping[str, str]) -> str:
    """Return the nodes in their order, a property a line."""
    writer = _Writer(context)
    names = {"schema": context["@vocab"], **prefixes}
    head = "".join(f"@prefix {name}: <{address}> .\n" for name, address in names.items())
    return head + "".join(f"\n<{node['@id']}>\n{writer.properties(node, 1)} .\n" for node in nodes)


class _Writer:
    def __init__(self, context: Mapping[str, Any]):
        self._links = {term for term, rule in context.items() if isinstance(rule, dict) and rule.get("@type") == "@id"}

    def properties(self, node: Mapping[str, Any], depth: int) -> str:
        """Return the properties of a node, one a line, without the full stop."""
        indent = " " * depth
        lines = [f"{indent}a {', '.join(_name(kind) for kind in _list(node['@type']))}"] if "@type" in node else []
        for key, value in node.items():
            if key not in _TERMS:
                objects = ", ".join(dict.fromkeys(self._object(key, one, depth) for one in _list(value)))
                lines.append(f"{indent}{_name(key)} {objects}")
        return " ;\n".join(lines)

    def _object(self, key: str, value: Any, depth: int) -> str:
        if isinstance(value, dict):
            return self._node(value, depth)
        if isinstance(value, str):
            return f"<{value}>" if key in self._links else _string(value)
        return f'"{value!r}"^^xsd:double' if isinstance(value, float) else json.dumps(value)

    def _node(self, node: Mapping[str, Any], depth: int) -> str:
        if "@value" in node:
            text = _string(node["@value"])
            if "@language" in node:
                return f"{text}@{node['@language']}"
            return f"{text}^^{_name(node['@type'])}" if "@type" in node else text
        if "@id" in node:
            return f"<{node['@id']}>"
        return f"[\n{self.properties(node, depth + 1)}\n{' ' * depth}]"


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(term: str) -> str:
    if "://" in term:
        return f"<{term}>"
    return term if ":" in term else f"schema:{term}"


def _string(text: str) -> str:
    return f'"{text.translate(_ESCAPED)}"'
