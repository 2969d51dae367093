"""Rules on addresses that the world may have written down."""

from collections.abc import Iterator

from ..problems import Problem, did_you_mean
from .context import Context, each


def permalink_gone(context: Context) -> Iterator[Problem]:
    """An address that was published works for ever: a renamed record keeps its former id under aliases."""
    if not context.permalinks or any(not one.record for one in context.loaded.problems):
        return  # what stands in a file that cannot be read is not gone
    kept = _kept(context)
    for name, line in context.permalinks.items():
        if name not in kept:
            record_id = name.removeprefix("@")
            same = [one.removeprefix("@") for one in kept if one.startswith("@") == name.startswith("@")]
            message = (
                f"'{record_id}' was published and is gone, so its address would break; "
                f"write 'aliases: [{record_id}]' in the record that has taken its place"
            )
            yield Problem(context.permalinks_path, line, 1, "", message + did_you_mean(record_id, same))


def _kept(context: Context) -> set[str]:
    """Return every id that is or was one of a record that is there, sources with an `@`."""
    kept = {f"@{item.id}" if item.kind == "sources" else item.id for item in context.declared}
    for entry in context.loaded.all_entries():
        mark = "@" if entry.kind == "sources" else ""
        parts = [entry.draft] if entry.draft is not None else []
        for name in ("parties", "themes") if entry.kind == "site" else ():
            parts += [part for _, part in each(getattr(entry.draft, name, ()))]
        for part in parts:
            kept.update(mark + alias for _, alias in each(getattr(part, "aliases", ())))
    return kept


RULES = (permalink_gone,)
