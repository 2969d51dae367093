"""The commands: `python -m chronicle check` and others."""

import argparse
import gc
import sys

from .commands import COMMANDS


def main(arguments: list[str] | None = None) -> int:
    """Run a command in the current folder; return 0, 1 for problems, 2 for nothing to do it to."""
    parser = argparse.ArgumentParser(prog="chronicle", description="Work with the chronicle in the current folder.")
    commands = parser.add_subparsers(dest="command", required=True)
    for module in COMMANDS:
        command = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP.capitalize() + ".")
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
