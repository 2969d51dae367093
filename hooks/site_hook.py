"""MkDocs events: gather configuration, call the chronicle, hand its files over. The only file that imports MkDocs.

Order of a build: `on_config` reads, checks and renders all records, so that a problem stops the build before the last
good site is touched; `on_page_content` settles hand-written pages; `on_env` puts every page into the theme's shell.
"""

import gc
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from chronicle.files import Served, state_of, write_files
from chronicle.history import last_changes
from chronicle.kept import keep, recall
from chronicle.load import page_paths
from chronicle.preview import EDITOR, Preview
from chronicle.problems import report
from chronicle.project import read_project
from chronicle.render import Keeper
from chronicle.render.env import environment
from chronicle.site import Site

STYLES = ("base", "shell", "components", "pages")
log = get_plugin_logger("chronicle")
_site: Site | None = None
_serving = False
_preview: Preview | None = None
_served: Served | None = None
_keeper: Keeper | None = None
_files = ()


def on_startup(command, dirty):
    """Remember whether this is `mkdocs serve`; having this event keeps the module alive between builds."""
    global _serving
    _serving = command == "serve"


def on_serve(server, config, builder):
    """Let the server live through builds that fail, and show what is wrong on top of the last good pages.

    It looks for changes five times a second, not twice: rebuilds are short enough for that to be felt.
    """
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=0.2)
    for path in watched:
        server.watch(path)
    server.builder = _preview.guard(server.builder)
    server.set_app(_preview.wrap(server.get_app()))
    return server


def on_config(config):
    """Read and check the data, render its pages, and fill in what mkdocs.yml leaves to the data.

    A problem stops a build. When a server begins with one, it serves a page that says so until the first good build.
    """
    global _site, _preview, _served, _keeper
    gc.disable()  # a build makes many objects that last, and the collector would go through all of them again and again
    root = Path(config.config_file_path).parent
    recall(root / ".cache")
    project = read_project(root)
    if _serving:
        _preview = _preview or Preview(root, Path(__file__).parent, config.extra.get("editor", EDITOR))
        _preview.begin(project.problems)
    if project.problems:
        if not (_preview and _preview.without_pages):
            raise PluginError(report(project.problems))
        log.error(report(project.problems))
        config.nav, config.theme.static_templates = [], set()
        return config
    if _serving:
        _keeper = _keeper or Keeper(lasting=True)
        _served = _served or Served(Path(config.site_dir))
        config.site_dir = str(_served.workshop)
    written = page_paths(Path(config.docs_dir))
    config.site_url = config.site_url or project.chronicle.site.url
    _site = Site(
        project.chronicle,
        config.nav,
        written,
        url=config.site_url or "",
        serve=_serving,
        changed={} if _serving else last_changes(root),
        keeper=_keeper,
    )
    config.theme.static_templates.discard("sitemap.xml")  # ours has every page, and no date that is the build's
    config.site_name = _site.info.title
    config.site_description = _site.info.description
    config.nav = list(written)
    config.markdown_extensions.append(_site.markdown_extension)
    return config


def on_files(files, config):
    """Join the style sheets that all pages share; make no page while there are no good data to make them from."""
    sheets = [files.get_file_from_path(f"assets/css/{name}.css") for name in STYLES]
    styles = "\n".join(sheet.content_string for sheet in sheets if sheet)
    files.append(File.generated(config, "assets/css/site.css", content=styles))
    return files if _site else Files([])


def on_page_content(html, page, config, files):
    """Settle the references of a hand-written page and add the generated parts that follow it."""
    _site.add_hand_written(page.url.removeprefix("./"), page.title, html, page.meta.get("description", ""))
    return html


def on_env(env, config, files):
    """Let every generated page be put into the theme's shell."""
    global _files
    env.bytecode_cache = environment().bytecode_cache
    if _site is None:
        return env

    def render_shell(view):
        context = get_context((), (), config, base_url=view.root.rstrip("/"))
        return on_post_page(env.get_template("main.html").render(context, chr=view))

    shell = (Path(config.config_file_path), *Path(config.theme.custom_dir).rglob("*.html"))
    _files = _site.files(render_shell, state_of(shell))
    return env


def on_page_context(context, page, config, nav):
    """Give a hand-written page the same view that generated pages have."""
    context["chr"] = _site.view_of(page.url.removeprefix("./"))
    return context


def on_post_page(output, **_):
    """Take from the theme's checkboxes what HTML does not know there."""
    return output.replace(' autocomplete="off">', ">")


on_post_template = on_post_page


def on_post_build(config):
    """Write all that has been generated, over what the theme may have put in its place."""
    if _site is not None:
        if _served:
            _served.show(_files)
        else:
            write_files(Path(config.site_dir), _files)
        keep(Path(config.config_file_path).parent / ".cache")
    gc.enable()


def on_build_error(error):
    """Begin anew after a build that broke half-way; one stopped by problems in the data had not begun."""
    global _keeper
    gc.enable()
    if not isinstance(error, PluginError):
        _keeper = None


def on_shutdown():
    """Clear up when the server ends."""
    if _served:
        _served.close()


def on_template_context(context, template_name, config):
    """Give the error page and the like the view of no page."""
    context["chr"] = _site.view_of_template()
    return context
