"""The commands of `python -m chronicle`, one module each: `add` names it and its arguments, `run` does it."""

from . import check, export, fmt, new, permalinks, schema

COMMANDS = (check, fmt, new, permalinks, export, schema)
