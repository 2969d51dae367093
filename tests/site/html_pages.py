"""A built page as facts: what it says of itself and where it leads, read by an HTML parser."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin

import yaml
from lxml import html

SITE = Path(__file__).resolve().parents[2] / "data" / "site.yml"
HOME = yaml.safe_load(SITE.read_text(encoding="utf-8")).get("url", "https://site.invalid/").rstrip("/") + "/"
PARSER = html.HTMLParser(encoding="utf-8")
LINKS = "//*[not(self::meta)]/@href | //@src | //@poster | //@action | //@data | //@cite | //*[@data-chr-day]/@data-chr-day"


@dataclass(frozen=True)
class HtmlPage:
    """What the tests ask of one built page; `address` counts from the site's root."""

    address: str
    title: str
    description: str
    lang: str
    headings: tuple[str, ...]
    ids: tuple[str, ...]
    links: tuple[str, ...]
    menu: tuple[str, ...]
    requests: tuple[str, ...]
    inline: tuple[str, ...]
    redirect: bool

    @property
    def url(self) -> str:
        """The page's address where the site is published."""
        return HOME + self.address


def read_page(folder: Path, file: Path) -> HtmlPage:
    """Read one page of a site."""
    tree = html.parse(str(file), PARSER)
    refresh = [content.partition("url=")[2] for content in tree.xpath("//meta[@http-equiv='refresh']/@content")]
    return HtmlPage(
        address=file.relative_to(folder).as_posix().removesuffix("index.html"),
        title=" ".join("".join(tree.xpath("//head/title//text()")).split()),
        description="".join(tree.xpath("//meta[@name='description']/@content")).strip(),
        lang="".join(tree.xpath("/html/@lang")),
        headings=tuple(" ".join(h1.text_content().split()) for h1 in tree.xpath("//h1")),
        ids=tuple(tree.xpath("//@id")),
        links=(*refresh, *tree.xpath(LINKS), *_sets(tree)),
        menu=tuple(tree.xpath("//*[@id='chr-drawer' or self::header[contains(@class, 'md-header')] or self::footer]//@href")),
        requests=(*tree.xpath("//link[not(@rel='canonical')]/@href | //@src | //object/@data"), *_sets(tree)),
        inline=tuple(tree.xpath("//@style | //*[@*[starts-with(name(), 'on')]]/@*[starts-with(name(), 'on')]")),
        redirect=bool(refresh),
    )  # fmt: skip


def _sets(tree) -> list[str]:
    return [part.split()[0] for value in tree.xpath("//@srcset | //@imagesrcset") for part in value.split(",")]


def resolve(page: HtmlPage, link: str) -> tuple[str, str] | None:
    """Return (path from the site's root, anchor) of a link, None when it leads out of the site."""
    target, _, anchor = urljoin(page.url, link).partition("#")
    if not target.startswith(HOME):
        return None
    return unquote(target.removeprefix(HOME).partition("?")[0]), unquote(anchor)
