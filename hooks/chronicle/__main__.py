"""The commands: `python -m chronicle check` and others."""

import argparse
import gc
import sys
from importlib import import_module

from .commands import COMMANDS


def main(arguments: list[str] | None = None) -> int:
    """Run a command in the current folder; return 0, 1 for problems, 2 for nothing to do it to."""
    parser = argparse.ArgumentParser(prog="chronicle", description="Work with the chronicle in the current folder.")
    commands = parser.add_subparsers(dest="command", required=True)
    arguments = sys.argv[1:] if arguments is None else arguments
    for name, words in COMMANDS.items():
        command = commands.add_parser(name, help=words, description=words.capitalize() + ".")
        if arguments[:1] == [name]:
            module = import_module(f"chronicle.commands.{name}")
            module.add(command)
            command.set_defaults(run=module.run)
    given = parser.parse_args(arguments)
    return given.run(given)


if __name__ == "__main__":
    # Names of files and values may hold characters that the terminal cannot show.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    gc.disable()  # a short run that needs most of its objects to the end
    status = main()
    gc.freeze()  # or the interpreter would search them all on its way out
    sys.exit(status)
