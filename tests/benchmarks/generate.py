"""Makes a chronicle of any size, and the same pages as Markdown for plain MkDocs with Material."""

from pathlib import Path

WORDS = ["treaty", "council", "border", "harvest", "railway", "minister", "letter", "winter", "river", "market", "coal", "winter", "bridge", "envoy", "report", "factory", "school", "paper", "voyage", "record", "island", "forest", "charter", "garden", "summer", "morning", "winter", "village", "harbour", "winter"]


def sentence(seed: int, length: int = 15) -> str:
    """Return a sentence that depends on the seed alone."""
    words = [WORDS[(seed * 7 + number * number + number) % len(WORDS)] for number in range(length)]
    return " ".join(words).capitalize() + "."


def body(number: int) -> str:
    """Return three paragraphs of about 150 words with links and citations."""
    paragraphs = []
    for part in range(3):
        text = " ".join(sentence(number * 10 + part * 3 + k, 16) for k in range(3))
        paragraphs.append(f"{text} See [[person-{(number + part) % 20}]] [@source-{(number + part) % 30}, p. {part + 1}].")
    return "\n\n".join(paragraphs)


def write_chronicle(folder: Path, events: int, people: int = 20) -> None:
    """Write `data/` and `docs/` of a chronicle with that many events and people; events name the first 20 of these."""
    data, docs = folder / "data", folder / "docs"
    (data / "events").mkdir(parents=True)
    docs.mkdir()
    (docs / "index.md").write_text("# Aland and Beland\n\nA generated chronicle.\n")
    (data / "site.yml").write_text(
        "title: Aland and Beland\ndescription: Generated.\nparties:\n"
        + "".join(
            f"  - id: {p}\n    name: {p.capitalize()}\n    official_name: Republic of {p.capitalize()}\n"
            f"    adjective: {p.capitalize()}ish\n    seat: {p.capitalize()}ton\n"
            for p in ("aland", "beland")
        )
        + "themes:\n"
        + "".join(f"  - id: theme-{n}\n    name: Theme {n}\n    summary: Theme number {n}.\n" for n in range(8))
    )
    (data / "eras.yml").write_text(
        "".join(
            f"- id: era-{n}\n  title: Era {n}\n  start: {1800 + 20 * n}\n  end: {1819 + 20 * n}\n  summary: Era {n}.\n"
            for n in range(5)
        )
    )
    (data / "people.yml").write_text("".join(map(person, range(people))))
    (data / "sources.yml").write_text(
        "".join(f"- id: source-{n}\n  type: book\n  title: Book {n}\n  issued: {1900 + n}\n" for n in range(30))
    )
    for era in range(5):
        records = [event(number) for number in range(events) if number * 5 // events == era]
        (data / "events" / f"era-{era}.yml").write_text("\n".join(records))


def person(number: int) -> str:
    """Return a person as YAML, of the first party, the second or none, most with a life and an office."""
    more = (f"  party: {('aland', 'beland')[number % 3]}\n" if number % 3 < 2 else "") + (
        f"  born: {1800 + number % 60}\n  died: {1860 + number % 40}\n" if number % 5 else ""
    )
    office = ("ambassador", "head-of-state", "commander")[number % 4 % 3]
    role = f"  roles:\n    - {{role: {sentence(number, 3)[:-1]}, office: {office}, from: {1830 + number % 30}}}\n"
    name = f"{WORDS[number * 7 % len(WORDS)].capitalize()} Person {number}"
    return f"- id: person-{number}\n  name: {name}\n  summary: Person number {number}.\n{more}{role if number % 2 else ''}  sources: [source-{number % 30}]\n"


def date_of(number: int) -> str:
    """Return a date between 1800 and 1899."""
    return f"{1800 + number % 100}-{number % 12 + 1:02}-{number % 28 + 1:02}"


def event(number: int) -> str:
    """Return an event as YAML."""
    text = "".join(f"    {line}\n" if line else "\n" for line in body(number).split("\n"))
    return (
        f"- id: event-{number}\n  title: Event number {number} {WORDS[number % len(WORDS)]}\n  date: {date_of(number)}\n"
        f"  summary: {sentence(number)}\n  themes: [theme-{number % 8}, theme-{(number + 3) % 8}]\n"
        f"  initiative: {('aland', 'beland', 'joint')[number % 3]}\n"
        f"  people: [person-{number % 20}, person-{(number + 7) % 20}]\n"
        f"  body: |\n{text}  sources:\n    - id: source-{number % 30}\n      locator: p. {number}\n"
    )


def write_plain_site(folder: Path, events: int) -> None:
    """Write the same events as Markdown pages for plain MkDocs: about 150 words, a table and five links each."""
    docs = folder / "docs"
    (docs / "events").mkdir(parents=True)
    (docs / "index.md").write_text("# Aland and Beland\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: Plain\ntheme:\n  name: material\n  font: false\nplugins: [search]\n"
        "markdown_extensions: [attr_list, def_list, tables, toc]\nnav: [index.md]\n"
    )
    for number in range(events):
        text = body(number).replace("[[", "").replace("]]", "")
        links = " ".join(f"[Event {k}](event-{k}.md)" for k in range(max(0, number - 5), number))
        (docs / "events" / f"event-{number}.md").write_text(
            f"# Event number {number}\n\n{sentence(number)}\n\n{text}\n\n"
            f"| Fact | Value |\n|---|---|\n| Date | {date_of(number)} |\n| People | Person {number % 20} |\n\n{links}\n"
        )
