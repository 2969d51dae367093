"""Runs the build of a site on another day: `build_elsewhere.py DAY COMMAND SITE`; COMMAND is mkdocs or properdocs."""

import sys
from importlib import import_module

import time_machine

day, command, site = sys.argv[1:]
with time_machine.travel(day, tick=True):
    import_module(f"{command}.__main__").cli(["build", "--quiet", "--strict", "-f", "mkdocs.yml", "--site-dir", site])
