"""The whole chronicle as one graph of linked data: schema.org and CIDOC CRM, as JSON-LD and as Turtle."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from chronicle.export.crm import PREFIXES, crm_node
from chronicle.export.site_address import SiteAddress
from chronicle.export.turtle import turtle
from chronicle.formats.jsonld import CONTEXT, LinkedData, Node
from chronicle.formats.jsonld.linked import KINDS
from chronicle.model.chronicle import Chronicle

_TO_ROOT = "../../"  # from the folder of the files


def linked_files(chronicle: Chronicle, site: SiteAddress) -> Iterator[tuple[str, str, int]]:
    """Yield (name, text, number of things) of the graph in both forms."""
    nodes = graph_of(chronicle, site.url or _TO_ROOT)
    context = json.dumps(CONTEXT | PREFIXES, ensure_ascii=False)
    lines = ",\n".join(json.dumps(node, ensure_ascii=False) for node in nodes)
    yield "chronicle.jsonld", f'{{"@context": {context},\n"@graph": [\n{lines}\n]}}\n', len(nodes)
    yield "chronicle.ttl", turtle(nodes, CONTEXT, PREFIXES), len(nodes)


def graph_of(chronicle: Chronicle, base: str) -> list[Node]:
    """Return a node for the site, its parties and every record; what a node says of another stands there alone."""
    data = LinkedData(chronicle, base)

    def iri(kind: str, record_id: str) -> str:
        return f"{base}#{record_id}" if kind == "parties" else data.iri(kind, record_id)

    nodes = [data.website()]
    for party in chronicle.site.parties:
        nodes.append(_both(data.party(party.id), crm_node(chronicle, iri, "parties", party)))
    for kind in KINDS:
        for record in chronicle.records(kind).values():
            nodes.append(_both(data.record(kind, record), crm_node(chronicle, iri, kind, record)))
    return list(_apart(nodes))


def _both(first: Node, second: Node) -> Node:
    types = [kind for node in (first, second) if node for kind in _types(node)]
    return {"@id": first["@id"], **first, **second, "@type": types if len(types) > 1 else types[0]}


def _types(node: Node) -> list[str]:
    found = node["@type"]
    return found if isinstance(found, list) else [found]


def _apart(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes with those inside them that have names of their own only named, then those not yet told."""
    nodes = list(nodes)
    told = {node["@id"] for node in nodes}
    more: dict[str, Node] = {}

    def slim(value: Any) -> Any:
        if isinstance(value, list):
            return [slim(one) for one in value]
        if not isinstance(value, dict):
            return value
        inner = {key: slim(one) for key, one in value.items()}
        if "@id" not in inner:
            return inner
        if inner["@id"] not in told and len(inner) > 1:
            more.setdefault(inner["@id"], inner)
        return {"@id": inner["@id"]}

    for node in nodes:
        yield {key: slim(value) for key, value in node.items()}
    yield from more.values()
