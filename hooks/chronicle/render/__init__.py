"""From the chronicle to pages: pure functions of the model, laid out by Jinja templates."""

from chronicle.render.keeper import Keeper
from chronicle.render.page import Heading, Page, Redirect, SearchEntry
from chronicle.render.site_pages import SitePages

__all__ = ["Heading", "Keeper", "Page", "Redirect", "SearchEntry", "SitePages"]
