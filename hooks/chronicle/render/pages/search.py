"""The page of the search: a field with its results, and ways to every record where scripts do not run."""

from markupsafe import Markup

from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.pages.indexes import present_indexes


def search_page(builder: Builder, context: PageContext) -> Markup:
    """Return the field of the search page; the words stand in its address as `?q=`."""
    return builder.template("pages/search.html", context, indexes=present_indexes(builder.chronicle))
