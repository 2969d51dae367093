"""MkDocs events: build beside the site and put it in place at the end, so that no failed or killed build harms it.

The last of the hooks: what runs after it would not find the site where it was built. `mkdocs serve` builds into a
folder of its own and is left alone.
"""

import logging
import os
from pathlib import Path

from click import ClickException

from chronicle.publish import Staging, stage

_serving = _dirty = False
_staging: Staging | None = None


def on_startup(command, dirty):
    """Remember which command runs; having this event keeps the module alive between builds."""
    global _serving, _dirty
    _serving, _dirty = command == "serve", dirty


def on_config(config):
    """Lead the build to a folder beside the site; a build of changed pages only begins with the old ones."""
    global _staging
    if not _serving:
        try:
            _staging = stage(Path(config.site_dir), copy=_dirty)
        except OSError as error:
            raise _cannot_write(error) from None
        config.site_dir = str(_staging.folder)
    return config


def on_post_build(config):
    """Put the finished site in its place, unless warnings are about to fail a strict build."""
    if _staging:
        config.site_dir = str(_staging.site)
        if not _has_warnings():
            _staging.publish()


def on_build_error(error):
    """Leave nothing of a failed build behind; a disk that is full or not ours needs no traceback."""
    on_shutdown()
    if isinstance(error, OSError):
        raise _cannot_write(error) from None


def on_shutdown():
    """Clear up after a build that was stopped."""
    if _staging:
        _staging.discard()


def _has_warnings() -> bool:
    """Whether warnings were counted, which MkDocs and its heir do in strict builds alone."""
    loggers = map(logging.getLogger, ("mkdocs", "properdocs"))
    counters = [one for logger in loggers for one in logger.handlers if hasattr(one, "get_counts")]
    return any(counter.get_counts() for counter in counters)


def _cannot_write(error: OSError) -> ClickException:
    place = os.fsdecode(error.filename) if error.filename else "the folder of the site"
    return ClickException(f"{place}: {error.strerror or error}; the site was not built, the last one stands as it was")
