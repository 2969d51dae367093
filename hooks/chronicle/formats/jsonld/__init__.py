"""Records and pages as linked data in schema.org's vocabulary (JSON-LD 1.1)."""

from chronicle.formats.jsonld.linked import LinkedData
from chronicle.formats.jsonld.node import CONTEXT, Node, graph

__all__ = ["CONTEXT", "LinkedData", "Node", "graph"]
