"""Makes a chronicle of any size to the contract of the data, seeded: the same size gives the same files.

Dates cluster as they do in history, texts are of different length and differ from each other, and records refer to one
another as in real data: people, places, documents, themes, figures, sources with places in them, disputes.
"""

from pathlib import Path
from random import Random

_NOUNS = (
    "treaty council border harvest railway minister letter winter river market coal bridge envoy report "
    "factory school paper voyage record island forest charter garden summer morning village harbour "
    "tariff grain steel loan debt note protest visit delegation congress army garrison frontier customs "
    "league union crown parliament chamber bishop university student worker strike newspaper editor "
    "censor printer poet theatre orchestra museum engine canal telegraph post shipyard sailor fishery "
    "timber cotton wool linen iron copper silver bank currency exchange quota license permit passport "
    "refugee settler farmer estate tenant court judge police prison amnesty pardon "
)
_VERBS = "signed refused delayed opened closed received answered proposed ratified announced denied recalled sent "
_LINKS = "before after against with without under over during through beside for from to into between among "
WORDS, VERBS, LINKS = _NOUNS.split(), _VERBS.split(), _LINKS.split()
PARTIES = ("aland", "beland")
ERAS, THEMES, PEOPLE, PLACES, SOURCES = 5, 8, 20, 25, 60
FIRST, YEARS_OF_ERA = 1800, 20
TYPES = ("book", "article-journal", "article-newspaper", "webpage", "chapter", "report")


def sentence(chance: Random, least: int = 9, most: int = 24) -> str:
    """Return a sentence of so many words."""
    words = []
    while len(words) < chance.randint(least, most):
        words += ["the", chance.choice(WORDS), chance.choice(VERBS), "the", chance.choice(WORDS), chance.choice(LINKS)]
    return " ".join((*words, "the", chance.choice(WORDS))).capitalize() + "."


def prose(chance: Random, events: int, paragraphs: int) -> str:
    """Return paragraphs with emphasis, links and citations, about fifty words each."""
    found = []
    for _ in range(paragraphs):
        text = [sentence(chance) for _ in range(3)]
        link = chance.choice((f"person-{chance.randrange(PEOPLE)}", f"event-{chance.randrange(events)}", "trade@1850"))
        text[1] = f"*{text[1][:-1]}*, see [[{link}]]."
        text[2] = f"{text[2][:-1]} [@source-{chance.randrange(SOURCES)}, p. {chance.randint(1, 400)}]."
        found.append(" ".join(text))
    return "\n\n".join(found)


def block(name: str, text: str) -> str:
    """Return a field of a record with a text of several lines."""
    return f"  {name}: |\n" + "".join(f"    {line}\n" if line else "\n" for line in text.split("\n"))


def write_chronicle(folder: Path, events: int, people: int = PEOPLE) -> None:
    """Write `data/` and `docs/` of a chronicle with that many events and people; events name the first 20 of these."""
    data, docs = folder / "data", folder / "docs"
    for one in (data / "events", data / "trade", docs):
        one.mkdir(parents=True)
    (docs / "index.md").write_text("# Aland and Beland\n\nA generated chronicle.\n")
    (data / "site.yml").write_text(_site())
    (data / "eras.yml").write_text("".join(map(_era, range(ERAS))))
    (data / "people.yml").write_text("".join(map(person, range(people))))
    (data / "places.yml").write_text("".join(map(_place, range(PLACES))))
    documents = max(events // 10, 1)
    (data / "documents.yml").write_text("".join(_document(number) for number in range(documents)))
    (data / "sources.yml").write_text("".join(map(_source, range(SOURCES))))
    (data / "units.yml").write_text("- {id: tons, name: thousand tons, symbol: kt, scale: 1000}\n")
    (data / "trade" / "series.yml").write_text("".join(_series(number, one) for number, one in enumerate(PARTIES)))
    records: dict[int, list[str]] = {era: [] for era in range(ERAS)}
    for number in range(events):
        year, text = event(number, events)
        records[(year - FIRST) // YEARS_OF_ERA].append(text)
    for era, texts in records.items():
        if texts:
            (data / "events" / f"era-{era}.yml").write_text("\n".join(texts))


def _site() -> str:
    parties = "".join(
        f"  - id: {one}\n    name: {one.capitalize()}\n    official_name: Republic of {one.capitalize()}\n"
        f"    adjective: {one.capitalize()}ish\n    seat: {one.capitalize()}ton\n"
        for one in PARTIES
    )
    themes = "".join(f"  - id: theme-{n}\n    name: Theme {n}\n    summary: Theme number {n}.\n" for n in range(THEMES))
    return f"title: Aland and Beland\ndescription: Generated.\nparties:\n{parties}themes:\n{themes}"


def _era(number: int) -> str:
    chance = Random(f"era {number}")
    first = FIRST + YEARS_OF_ERA * number
    head = f"- id: era-{number}\n  title: Era {number}\n  start: {first}\n  end: {first + YEARS_OF_ERA - 1}\n"
    return head + f"  summary: {sentence(chance)}\n" + block("body", prose(chance, 1, 4))


def person(number: int) -> str:
    """Return a person as YAML, of the first party, the second or none, most with a life and an office."""
    chance = Random(f"person {number}")
    more = (f"  party: {PARTIES[number % 3]}\n" if number % 3 < 2 else "") + (
        f"  born: {1800 + number % 60}\n  died: {1860 + number % 40}\n" if number % 5 else ""
    )
    office = ("ambassador", "head-of-state", "commander")[number % 4 % 3]
    role = f"  roles:\n    - role: Keeper\n      office: {office}\n      from: {1830 + number % 30}\n"
    name = f"{chance.choice(WORDS).capitalize()} Person {number}"
    return (
        f"- id: person-{number}\n  name: {name}\n  summary: {sentence(chance)}\n{more}{role if number % 2 else ''}"
        f"  sources: [source-{number % SOURCES}]\n"
    )


def _place(number: int) -> str:
    return (
        f"- {{id: place-{number}, name: Place {number}, latitude: {40 + number % 15}.5, longitude: {number % 30}.25}}\n"
    )


def _document(number: int) -> str:
    chance = Random(f"document {number}")
    return (
        f"- id: document-{number}\n  title: Agreement {number} on the {chance.choice(WORDS)}\n"
        f"  date: {FIRST + number % 100}-03-01\n  kind: agreement\n  summary: {sentence(chance)}\n"
        f"  parties: [aland, beland]\n  signed_at: place-{number % PLACES}\n  sources: [source-{number % SOURCES}]\n"
    )


def _source(number: int) -> str:
    chance = Random(f"source {number}")
    kind = TYPES[number % len(TYPES)]
    more = f"  container-title: The {chance.choice(WORDS)} review\n" if number % len(TYPES) in (1, 2, 4) else ""
    more += f"  URL: https://example.org/{number}\n  accessed: 2020-01-01\n" if kind == "webpage" else ""
    more += "  publisher: Press\n  publisher-place: Alandton\n" if kind in ("book", "chapter", "report") else ""
    title = sentence(chance, 3, 8)[:-1]
    return (
        f"- id: source-{number}\n  type: {kind}\n  title: {title} {number}\n  issued: {1900 + number % 99}\n"
        f"  author:\n    - family: {chance.choice(WORDS).capitalize()}\n"
        f"      given: {chance.choice(WORDS).capitalize()}\n"
        f"  kind: {('scholarship', 'primary', 'press')[number % 3]}\n{more}"
    )


def _series(number: int, reporter: str) -> str:
    chance = Random(f"series {number}")
    values = "".join(
        f"    - {{period: {year}, value: {chance.randint(100, 9999)}, status: official}}\n"
        for year in range(1840, 1890)
    )
    return (
        f"- id: {'trade' if number == 0 else f'trade-{number}'}\n  title: Grain as {reporter.capitalize()} counted it\n"
        f"  measure: quantity\n  unit: tons\n  reporter: {reporter}\n  sources: [source-{number}]\n  values:\n{values}"
    )


def event(number: int, events: int) -> tuple[int, str]:
    """Return the year of an event, and the event as YAML; some years have many, a tenth of the events is disputed."""
    chance = Random(f"event {number}")
    year = FIRST + min(int(abs(chance.gauss(0, 1)) * 33 + number * 61 % 100 / 2), ERAS * YEARS_OF_ERA - 1)
    day = f"-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" if chance.random() < 0.8 else ""
    themes = ", ".join(f"theme-{one}" for one in chance.sample(range(THEMES), chance.randint(1, 3)))
    people = ", ".join(f"person-{one}" for one in chance.sample(range(PEOPLE), chance.randint(0, 3)))
    text = (
        f"- id: event-{number}\n  title: The {chance.choice(WORDS)} and the {chance.choice(WORDS)} {number}\n"
        f"  date: {year}{day}\n  summary: {sentence(chance)}\n  themes: [{themes}]\n"
        f"  initiative: {chance.choice((*PARTIES, 'joint', 'other'))}\n  people: [{people}]\n"
        f"  places: [place-{chance.randrange(PLACES)}]\n"
    )
    if chance.random() < 0.3:
        text += f"  documents: [document-{chance.randrange(max(events // 10, 1))}]\n"
    if chance.random() < 0.1:
        text += "  certainty: disputed\n" + block("dispute", prose(chance, events, 1))
    cited = chance.sample(range(SOURCES), chance.randint(1, 3))
    sources = "".join(f"    - {{id: source-{one}, locator: p. {chance.randint(1, 400)}}}\n" for one in cited)
    return year, text + block("body", prose(chance, events, chance.randint(2, 4))) + f"  sources:\n{sources}"


PLAIN = (
    "site_name: Plain\ntheme:\n  name: material\n  font: false\nplugins: [search]\n"
    "markdown_extensions: [attr_list, def_list, tables, toc]\nnav: [index.md]\n"
)


def write_plain_site(folder: Path, events: int) -> None:
    """Write the same events as Markdown pages for plain MkDocs: about 150 words, a table and five links each."""
    docs = folder / "docs"
    (docs / "events").mkdir(parents=True)
    (docs / "index.md").write_text("# Aland and Beland\n")
    (folder / "mkdocs.yml").write_text(PLAIN)
    for number in range(events):
        chance = Random(f"event {number}")
        text = prose(chance, events, 3).replace("[[", "").replace("]]", "")
        links = " ".join(f"[Event {k}](event-{k}.md)" for k in range(max(0, number - 5), number))
        (docs / "events" / f"event-{number}.md").write_text(
            f"# Event number {number}\n\n{sentence(chance)}\n\n{text}\n\n"
            f"| Fact | Value |\n|---|---|\n| Date | {FIRST + number % 100} |\n| People | Person {number % 20} |\n\n"
            f"{links}\n"
        )
