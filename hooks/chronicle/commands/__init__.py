"""The commands of `python -m chronicle`, one module each: `add` names it and its arguments, `run` does it."""

from . import check, export, fmt, links, new, permalinks, schema

COMMANDS = (check, fmt, new, links, permalinks, export, schema)
