"""The commands of `python -m chronicle`, one module each: `add` names it and its arguments, `run` does it."""

from . import check, fmt, new, permalinks

COMMANDS = (check, fmt, new, permalinks)
