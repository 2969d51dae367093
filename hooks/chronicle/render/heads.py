"""What the head of a page needs beside the shell's own: style sheets and scripts of the parts that stand on it."""

from markupsafe import Markup

from chronicle.render.context import PageContext
from chronicle.render.env import environment

_PARTS = (
    (('class="chr-chart"', 'class="chr-sides"'), "charts/head.html"),
    (('class="chr-map',), "head/map.html"),
    (("data-chr-sort", "data-chr-index"), "head/tables.html"),
)


def head_of(context: PageContext, content: str) -> Markup:
    """Return the links to what the parts in the content of a page need; nothing for plain text."""
    found = [name for marks, name in _PARTS if any(mark in content for mark in marks)]
    return Markup("").join(Markup(environment().get_template(name).render(page=context)) for name in found)
