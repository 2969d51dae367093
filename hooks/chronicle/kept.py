"""All that is kept between runs in a cache folder, taken up and laid down at once."""

from pathlib import Path

from chronicle.citations import store as references
from chronicle.pictures import store as pictures
from chronicle.render.compiled import keep_compiled
from chronicle.render.env import environment


def recall(folder: Path) -> None:
    """Take up what an earlier run has kept in the folder."""
    references.recall(folder)
    pictures.recall(folder)
    keep_compiled(environment(), folder)


def keep(folder: Path) -> None:
    """Keep what the next run can use."""
    references.keep(folder)
    pictures.keep(folder)
