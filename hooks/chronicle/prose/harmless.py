"""HTML of hand-written pages without what could act, load or restyle.

A list of what may stand, not of what may not: https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html
Every tag is written anew, so that nothing depends on how a browser would read an odd one.
"""

import re
from html import escape, unescape
from html.parser import HTMLParser

_TAGS = (
    "a abbr article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em "
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby "
    "s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
)
_NAMES = (
    "abbr align alt cite class colspan datetime dir headers height hidden href hreflang id lang loading name open "
    "reversed role rowspan scope span src start tabindex title translate type value width"
)
TAGS = frozenset(_TAGS.split())
"""The elements that a hand-written page may hold."""
_ATTRIBUTES = frozenset(_NAMES.split())
_ADDRESSES = frozenset({"href", "src", "cite"})
_VOID = frozenset({"br", "col", "hr", "img", "wbr"})
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff]+")
_SCHEME = re.compile(r"([^/?#:]*):")
_SCHEMES = frozenset({"http", "https", "mailto"})


def is_safe_address(attribute: str) -> bool:
    """Return whether the value of an href or src, as it stands in HTML, leads to the web, a mailbox or this site."""
    address = _INVISIBLE.sub("", unescape(attribute))
    scheme = _SCHEME.match(address)
    return scheme is None or scheme[1].casefold() in _SCHEMES


def may_stand(name: str, value: str) -> bool:
    """Return whether an attribute may stand in a hand-written page; `value` is given as HTML means it."""
    if name in _ADDRESSES:
        return is_safe_address(escape(value))
    return name in _ATTRIBUTES or name.startswith(("aria-", "data-"))


def harmless(html: str, *, held: str = "") -> str:
    """Return the HTML with tags that may not stand shown as text, and without attributes that may not.

    `held` is the name of an element that stands for another for a while.
    """
    writer = _Writer(TAGS | {held})
    writer.feed(html)
    writer.close()
    return "".join(writer.written)


class _Writer(HTMLParser):
    """Writes what it reads, tag by tag."""

    def __init__(self, tags: frozenset[str]):
        super().__init__(convert_charrefs=False)
        self.tags = tags
        self.written: list[str] = []

    def handle_starttag(self, tag, attrs):
        """Write a tag with its harmless attributes, or show it."""
        if tag not in self.tags:
            self.written.append(escape(self.get_starttag_text() or "", quote=False))
            return
        kept = "".join(
            f' {name}="{escape(value or "")}"' if value is not None else f" {name}"
            for name, value in attrs
            if may_stand(name, value or "")
        )
        self.written.append(f"<{tag}{kept}>")

    def handle_startendtag(self, tag, attrs):
        """Write a tag that closes itself: an empty element, for HTML knows no other."""
        self.handle_starttag(tag, attrs)
        if tag in self.tags and tag not in _VOID:
            self.written.append(f"</{tag}>")

    def handle_endtag(self, tag):
        """Write the end of an element."""
        self.written.append(f"</{tag}>" if tag in self.tags else f"&lt;/{escape(tag)}&gt;")

    def handle_data(self, data):
        """Write text; a sign left over from a broken tag is no markup."""
        self.written.append(data.replace("<", "&lt;"))

    def handle_entityref(self, name):
        """Write a character by name as it came."""
        self.written.append(f"&{name};")

    def handle_charref(self, name):
        """Write a character by number as it came."""
        self.written.append(f"&#{name};")
