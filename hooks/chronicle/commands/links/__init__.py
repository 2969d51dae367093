"""`links`: asks every external address whether it still answers, politely, once a week and not at every build."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from chronicle.load import load, read_docs

from ..place import NOTHING, complain, find_project, print_lines
from .addresses import find_addresses
from .excuses import FILE, WrongExcuseError, read_excuses
from .report import judge, report_lines, report_markdown


def add(parser: ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--only", metavar="TEXT", default="", help="ask addresses that hold this text only")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two questions to one host (1)")
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds to wait for an answer (20)")
    parser.add_argument("--tries", type=int, default=3, help="how often to ask where a host is busy or silent (3)")
    parser.add_argument("--hosts", type=int, default=8, help="how many hosts to ask at once (8)")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the report as Markdown, too")


def run(arguments: Namespace) -> int:
    """Ask and report; return 1 where an address is dead or an excuse is out of date, 2 where nothing was asked."""
    root = find_project()
    if not root:
        return NOTHING
    try:
        from .client import Client  # noqa: PLC0415 - the only command that needs its library
    except ImportError:
        complain("This needs a library more: pip install -e '.[links]'")
        return NOTHING
    try:
        excuses = read_excuses(root / FILE)
    except WrongExcuseError as error:
        complain(str(error))
        return NOTHING
    loaded, docs = load(root / "data", root), read_docs(root / "docs", root)[0]
    uses = find_addresses(loaded, docs)
    chosen = {address: places for address, places in uses.items() if arguments.only in address}
    client = Client(pause=arguments.pause, timeout=arguments.timeout, tries=arguments.tries, hosts=arguments.hosts)
    answers = client.ask_all(chosen)
    verdict = judge(chosen, answers, excuses if not arguments.only else [], date.today())
    print_lines(report_lines(verdict))
    if arguments.report:
        arguments.report.write_text(report_markdown(verdict), encoding="utf-8")
    return 1 if verdict.faults else 0
