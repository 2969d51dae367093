"""What became of the addresses: who uses a dead one, and whether there is a copy in an archive."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from .addresses import Use
from .excuses import Excuse

_REFUSED = (401, 403, 407, 429, 451, 999)


class Answer(Protocol):
    """What the report needs of an answer."""

    status: int
    error: str
    moved_to: str


@dataclass(slots=True)
class Finding:
    """An address with something to say about it."""

    address: str
    words: str
    uses: Sequence[Use]

    @property
    def archived(self) -> str:
        """The copy in an archive that one of its users names, or ""."""
        return next((use.archived for use in self.uses if use.archived), "")


@dataclass(slots=True)
class Verdict:
    """All findings: `dead` and `stale` (excuses out of date) are faults, the others are for information."""

    asked: int = 0
    dead: list[Finding] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)
    moved: list[Finding] = field(default_factory=list)
    excused: list[Finding] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)

    @property
    def faults(self) -> int:
        """How many things are to be mended."""
        return len(self.dead) + len(self.stale)


def judge(
    uses: Mapping[str, Sequence[Use]], answers: Mapping[str, Answer], excuses: Sequence[Excuse], today: date
) -> Verdict:
    """Return what the answers mean on a day."""
    verdict = Verdict(asked=len(answers))
    needed: set[Excuse] = set()
    for address, answer in answers.items():
        finding = Finding(address, _words(answer), uses[address])
        if 200 <= answer.status < 300:
            if answer.moved_to:
                verdict.moved.append(finding)
            continue
        excuse = next((one for one in excuses if one.until >= today and one.covers(address)), None)
        if excuse:
            needed.add(excuse)
            finding.words += f"; excused until {excuse.until}: {excuse.reason}"
            verdict.excused.append(finding)
        else:
            (verdict.refused if answer.status in _REFUSED else verdict.dead).append(finding)
    for excuse in excuses:
        if excuse.until < today:
            verdict.stale.append(f"{excuse.place}: the excuse for {excuse.url} ended on {excuse.until}; look again")
        elif excuse not in needed:
            verdict.stale.append(f"{excuse.place}: the excuse for {excuse.url} is not needed; delete it")
    return verdict


def report_lines(verdict: Verdict) -> list[str]:
    """Return the report as lines for a terminal."""
    lines = [line for title, findings in _groups(verdict) for line in (f"{title}:", *_indented(findings), "")]
    lines += [*(["Excuses out of date:", *(f"  {one}" for one in verdict.stale), ""] if verdict.stale else [])]
    return [*lines, f"{verdict.asked} addresses asked, {verdict.faults or 'no'} to be mended"]


def report_markdown(verdict: Verdict) -> str:
    """Return the report as Markdown, for an issue."""
    lines = ["# External links", "", f"{verdict.asked} addresses asked, {verdict.faults or 'no'} to be mended.", ""]
    for title, findings in _groups(verdict):
        lines += [f"## {title}", ""]
        for finding in findings:
            lines.append(f"- <{finding.address}>: {finding.words}")
            lines += [f"    - `{use}`" for use in finding.uses]
            lines += [f"    - {line}" for line in _advice(finding)]
        lines.append("")
    if verdict.stale:
        lines += ["## Excuses out of date", "", *(f"- `{one}`" for one in verdict.stale), ""]
    return "\n".join(lines)


def _groups(verdict: Verdict) -> Iterator[tuple[str, list[Finding]]]:
    groups = (
        ("Dead", verdict.dead), ("Refused to answer us", verdict.refused), ("Moved for good", verdict.moved),
        ("Excused", verdict.excused),
    )  # fmt: skip
    yield from ((title, findings) for title, findings in groups if findings)


def _indented(findings: list[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"  {finding.address}"
        yield f"    {finding.words}"
        yield from (f"    {use}" for use in finding.uses)
        yield from (f"    {line}" for line in _advice(finding))


def _advice(finding: Finding) -> Iterator[str]:
    if finding.archived:
        yield f"archived copy: {finding.archived}"
    elif any(use.field == "URL" for use in finding.uses):
        yield "no archived copy is named; if there is one, give it as archive_url"


def _words(answer: Answer) -> str:
    if 200 <= answer.status < 300:
        return f"answers, and has moved to {answer.moved_to}" if answer.moved_to else "answers"
    return f"answers {answer.status}" if answer.status else f"no answer ({answer.error})"
