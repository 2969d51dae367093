"""What may come out of a project, whatever was written in it: clear problems or whole pages, and in bounded time."""

import csv
import io
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path

import markdown
import yaml
from lxml import etree
from markupsafe import Markup
from mkdocs.utils.meta import get_data
from selectolax.lexbor import LexborHTMLParser

from chronicle.problems import Problem
from chronicle.project import Project, read_project
from chronicle.prose.fragment import NOTE, PART, ROOT, TERM, TIP
from chronicle.shell import View
from chronicle.site import Site

ROOT_FOLDER = Path(__file__).parents[2]
SECONDS = 5  # for reading and rendering of a small project, on a busy machine
LONGEST = 700
_JARGON = re.compile(
    r"Traceback|pydantic|Input should|validat(?:ion|or) error|<class|object at 0x|NoneType|yaml\.org|[a-z]+Error\b"
)
_SCHEMES = ("http:", "https:", "mailto:")
_RUNS = {"script", "iframe", "object", "embed", "base", "style", "applet", "frame", "frameset", "marquee"}
_OURS = re.compile(r"[\ue000-\uf8ff]")


@dataclass
class Verdict:
    """What a project gave: problems or files by path, and whatever is wrong with either."""

    problems: tuple[Problem, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def judge(project: Path) -> Verdict:
    """Read and render a project; an exception passes through."""
    start = time.process_time()
    read = read_project(project)
    verdict = Verdict(read.problems)
    if read.problems:
        verdict.wrong += [f"{fault}: {problem}" for problem in read.problems for fault in faults_of(problem, project)]
    else:
        verdict.files = render(read, project / "docs")
        verdict.wrong += wrong_pages(verdict.files)
        verdict.wrong += lost_records(read, verdict.files)
    spent = time.process_time() - start
    if spent > SECONDS:
        verdict.wrong.append(f"took {spent:.1f} s")
    return verdict


def faults_of(problem: Problem, project: Path) -> list[str]:
    """Return what is unclear about a problem: its one line, its place in the file, its words."""
    found = []
    line = str(problem)
    if len(line.splitlines()) != 1 or not line.isprintable():
        found.append("not one line that can be printed")
    if len(problem.message) > LONGEST:
        found.append(f"a message of {len(problem.message)} characters")
    if len(problem.message) < 10:
        found.append("says nothing")
    if jargon := _JARGON.search(re.sub(r"'[^']*'", "", problem.message)):
        found.append(f"jargon {jargon[0]}")
    file = project / problem.path
    if file.is_file() and file.stat().st_size < 2_000_000:
        lines = file.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if not 1 <= problem.line <= len(lines):
            found.append(f"line {problem.line} of {len(lines)}")
        elif not 1 <= problem.column <= len(lines[problem.line - 1]) + 1:
            found.append(f"column {problem.column} of {len(lines[problem.line - 1])}")
    elif problem.line < 1 or problem.column < 1:
        found.append("no place")
    return found


def render(read: Project, docs: Path) -> dict[str, str]:
    """Return every file of a site in a trivial shell."""
    written = tuple(sorted(file.relative_to(docs).as_posix() for file in docs.rglob("*.md")))
    site = Site(read.chronicle, None, written, url="https://example.org/")
    files = {}
    for path in (path for path in written if (docs / path).is_file()):
        text, _ = get_data((docs / path).read_text(encoding="utf-8-sig"))
        page = markdown.Markdown(
            extensions=[*_extensions()[0], site.markdown_extension], extension_configs=_extensions()[1]
        )
        address = path.removesuffix(".md").removesuffix("index")
        address = address if not address or address.endswith("/") else f"{address}/"
        title = "Title"
        site.add_hand_written(address, title, page.convert(text))
        files[f"{address}index.html"] = shell(site.view_of(address))
    files.update(site.files(shell))
    return files


def shell(view: View) -> str:
    """Return a page with all the HTML that a view holds."""
    parts = {field.name: getattr(view, field.name) for field in fields(view)}
    body = "".join(part for name, part in parts.items() if isinstance(part, Markup) and name not in ("title", "head"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{view.title}</title>{view.head}</head>'
        f"<body>{body}</body></html>"
    )


@cache
def _extensions() -> tuple[list[str], dict]:
    """Return the Markdown extensions of mkdocs.yml and their settings."""
    text = (ROOT_FOLDER / "mkdocs.yml").read_text(encoding="utf-8")
    listed = yaml.load(text, yaml.BaseLoader)["markdown_extensions"]  # noqa: S506 - makes nothing but text
    names = [next(iter(one)) if isinstance(one, dict) else one for one in listed]
    settings = {name: one[name] for name, one in zip(names, listed, strict=True) if isinstance(one, dict)}
    flags = {"true": True, "false": False}
    return names, {name: {k: flags.get(v, v) for k, v in given.items()} for name, given in settings.items()}


def wrong_pages(files: dict[str, str]) -> list[str]:
    """Return what is wrong with the files of a site: scripts, addresses, remains of our own marks, broken formats."""
    found = []
    for path, text in files.items():
        text = text if isinstance(text, str) else text.decode("utf-8", "replace")
        if not re.fullmatch(r"[a-z0-9./_-]+", path) or ".." in path or path.startswith("/"):
            found.append(f"{path!r}: an odd path")
        check = _CHECKS.get(path.rpartition(".")[2])
        found += [f"{path}: {fault}" for fault in (check(text) if check else ())]
    return found


def _check_html(text: str) -> list[str]:
    found = []
    tree = LexborHTMLParser(text)
    for node in tree.css("*"):
        attributes = node.attributes
        if node.tag in _RUNS and not _is_ours(node):
            found.append(f"<{node.tag}> {attributes}")
        for name, value in attributes.items():
            if name.startswith("on") or name == "style" or "canary" in name:
                found.append(f"attribute {name}")
            elif name in ("href", "src", "action", "data", "poster", "xlink:href", "formaction", "srcset", "ping"):
                found += _check_address(value or "")
        if "canary" in node.tag:
            found.append(f"<{node.tag}>")
    for mark in {ROOT, NOTE, TERM, PART} & set(text):
        found.append(f"a mark of ours is left: {mark!r}")
    if (left := _OURS.search(text)) and not found:
        found.append(f"a private character is left: {left[0]!r}")
    if f"{TIP}=" in text or "held-link" in text or "\x02" in text or "\x03" in text or "wzxhzdk" in text:
        found.append("half rendered")
    return found


def _is_ours(node) -> bool:
    """Whether a script is data for machines or one of the site's own files."""
    source = node.attributes.get("src") or ""
    data = node.attributes.get("type") == "application/ld+json"
    return node.tag == "script" and (data or re.fullmatch(r"(?:\.\./|\./)*assets/js/[a-z-]+\.js", source) is not None)


def _check_address(value: str) -> list[str]:
    address = re.sub(r"[\x00-\x20]", "", value).lower()
    scheme = re.match(r"[a-z][a-z0-9+.-]*:", address)
    if scheme and not address.startswith(_SCHEMES):
        return [f"address {value[:80]}"]
    if address.startswith("//") or "\\" in address[:4]:
        return [f"address {value[:80]} leads out of the site"]
    return []


def _check_json(text: str) -> list[str]:
    def refuse(name: str):
        raise ValueError(name)

    try:
        json.loads(text, parse_constant=refuse)
    except ValueError as error:
        return [f"no JSON: {error}"]
    return []


def _check_xml(text: str) -> list[str]:
    try:
        tree = etree.fromstring(text.encode())
    except etree.XMLSyntaxError as error:
        return [f"no XML: {error}"]
    return [
        f"<{node.tag}>"
        for node in tree.iter()
        if isinstance(node.tag, str) and ("script" in node.tag or "canary" in node.tag)
    ]


def _check_csv(text: str) -> list[str]:
    rows = list(csv.reader(io.StringIO(text)))
    widths = {len(row) for row in rows}
    found = [] if len(widths) <= 1 else [f"rows of {widths} cells"]
    return found


_CHECKS: dict[str, Callable[[str], list[str]]] = {
    "html": _check_html, "json": _check_json, "geojson": _check_json, "svg": _check_xml, "xml": _check_xml,
    "atom": _check_xml, "csv": _check_csv, "jsonld": _check_json,
}  # fmt: skip


def lost_records(read: Project, files: dict[str, str]) -> list[str]:
    """Return the records with an address of their own that have no page."""
    targets = read.chronicle.targets.values()
    return [
        f"{target.address}: no page"
        for target in targets
        if target.address.endswith("/") and f"{target.address}index.html" not in files
    ]
