"""Random edits of a chronicle's files, such as editors make: each leaves a chronicle that may or may not be good."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

TEXTS = ("title", "name", "summary", "body", "note", "definition", "significance", "dispute", "term", "indicator")
LINKS = ("people", "places", "organisations", "documents", "themes", "related", "sources")
DATES = ("date", "start", "end", "born", "died", "founded")


class Project:
    """The data files of a project as trees, which edits change."""

    def __init__(self, folder: Path):
        self.trees = {file: yaml.compose(file.read_text()) for file in sorted(folder.rglob("*.y*ml"))}
        for file in self.trees:
            self.write(file)

    def write(self, file: Path) -> None:
        """Write a tree to its file, or delete the file of an empty one."""
        if self.trees[file].value:
            file.write_text(yaml.serialize(self.trees[file], allow_unicode=True, width=10_000))
        else:
            file.unlink(missing_ok=True)

    def records(self, *names: str) -> list[tuple[Path, MappingNode]]:
        """Return the records of the files with these names, or of all, with their files."""
        lists = [(file, tree) for file, tree in self.trees.items() if isinstance(tree, SequenceNode)]
        chosen = [(file, tree) for file, tree in lists if not names or {file.stem, file.parent.name} & {*names}]
        return [(file, record) for file, tree in chosen for record in tree.value]


def fields(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield every field of a tree with its value, those of parts included."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key.value, value
            yield from fields(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from fields(item)


def change_text(project: Project, random: Random) -> Path:
    """Put a word, a link or a term into a text."""
    file = random.choice([*project.trees])
    texts = [node for name, node in fields(project.trees[file]) if name in TEXTS and isinstance(node, ScalarNode)]
    others = [value.value for _, record in project.records() for name, value in fields(record) if name == "id"]
    words = ("Edited", "consul", f"[[{random.choice(others)}]]", f"x{random.randrange(1000)}")
    node = random.choice(texts or [ScalarNode("tag:yaml.org,2002:str", "")])
    node.value = f"{node.value.rstrip()} {random.choice(words)}"
    return file


def change_link(project: Project, random: Random) -> Path:
    """Add a reference to a list of them, or take one away."""
    file, record = random.choice(project.records())
    lists = [(name, node) for name, node in fields(record) if name in LINKS and isinstance(node, SequenceNode)]
    if lists:
        name, node = random.choice(lists)
        every = [value for _, other in project.records() for key, value in fields(other) if key == name]
        items = [item for one in every if isinstance(one, SequenceNode) for item in one.value]
        node.value = [*node.value, random.choice(items)] if random.random() < 0.6 else node.value[1:]
    return file


def change_date(project: Project, random: Random) -> Path:
    """Move a date by some years, the boundary of two eras among them."""
    file, record = random.choice(project.records())
    nodes = [node for name, node in fields(record) if name in DATES and isinstance(node, ScalarNode)]
    for node in nodes[:1]:
        year = node.value[:4]
        moved = str(int(year) + random.randint(-9, 9)) if year.isdecimal() else year
        node.value = moved + node.value[4:]
    return file


def move_boundary(project: Project, random: Random) -> Path:
    """Let an era end a day later or earlier, and the next begin then."""
    (file, first), (_, second) = project.records("eras")[:2]
    day = f"184{random.randrange(9)}-03-0{random.randint(1, 8)}"
    for record, name, value in ((first, "end", day), (second, "start", f"{day[:-1]}{int(day[-1]) + 1}")):
        dict(fields(record))[name].value = value
    return file


def change_number(project: Project, random: Random) -> Path:
    """Give a figure another value, or the same with another digit."""
    file, record = random.choice(project.records("series", "breakdowns"))
    numbers = [node for name, node in fields(record) if name == "value"]
    for node in random.sample(numbers, min(1, len(numbers))):
        node.value = random.choice((f"{node.value}0" if "." in node.value else f"{node.value}.0", str(random.random())))
    return file


def remove(project: Project, random: Random) -> Path:
    """Delete a record."""
    file, record = random.choice(project.records())
    project.trees[file].value.remove(record)
    return file


def add(project: Project, random: Random) -> Path:
    """Add a copy of a record under another id, before or after it."""
    file, record = random.choice(project.records())
    copy = yaml.compose(yaml.serialize(record))
    node = dict(fields(copy))["id"]
    node.value = f"{node.value[:60]}-{random.randrange(10**6)}"
    copy.value = [pair for pair in copy.value if pair[0].value != "aliases"]
    at = project.trees[file].value.index(record) + random.randrange(2)
    project.trees[file].value.insert(at, copy)
    return file


def add_theme(project: Project, random: Random) -> Path:
    """Add a theme to the site."""
    file = next(file for file in project.trees if file.stem == "site")
    text = f"{{id: theme-{random.randrange(10**6)}, name: More, summary: More.}}"
    themes = next(node for key, node in project.trees[file].value if key.value == "themes")
    themes.value.append(yaml.compose(text))
    return file


def shuffle(project: Project, random: Random) -> Path:
    """Change the order of records in a file."""
    file = random.choice([file for file, _ in project.records()])
    random.shuffle(project.trees[file].value)
    return file


EDITS: dict[Callable[[Project, Random], Path], int] = {
    change_text: 8, change_link: 5, change_date: 4, change_number: 3,
    add: 4, remove: 3, move_boundary: 1, add_theme: 1, shuffle: 1,
}  # fmt: skip
"""The edits with how often each is made among the others."""
