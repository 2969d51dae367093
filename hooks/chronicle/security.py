"""What browsers may do with a page: the one place where it is said, for the meta element and for the hosts' files.

The site is scripts, styles, fonts and pictures of its own and nothing else, so the policy needs no exception: no inline
scripts or styles, no other host. https://www.w3.org/TR/CSP3/, https://owasp.org/www-project-secure-headers/
"""

from collections.abc import Iterator

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's style sheet draws icons from data: addresses
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
# A policy in a meta element cannot say this: https://www.w3.org/TR/CSP3/#meta-element
_IN_HEADERS_ALONE = {"frame-ancestors": "'none'"}
_UNUSED = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "geolocation",
    "gyroscope", "magnetometer", "microphone", "midi", "payment", "usb", "xr-spatial-tracking",
)  # fmt: skip
_STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
_DATA = ("Access-Control-Allow-Origin", "*")


def _policy(*parts: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for part in parts for name, value in part.items())


META_POLICY = _policy(_POLICY)
"""The Content-Security-Policy as a meta element may state it."""

HEADERS = {
    "Content-Security-Policy": _policy(_POLICY, _IN_HEADERS_ALONE),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""The headers of every answer; answers below `data/` may also be read by the scripts of other sites."""


def header_files() -> Iterator[tuple[str, str]]:
    """Yield (path, content) of the headers for common hosts: Netlify and Cloudflare Pages, Apache, nginx."""
    yield "_headers", _netlify()
    yield ".htaccess", _apache()
    yield "nginx-headers.conf", _nginx()


_WHY_NOT_STRICT_TRANSPORT = "# Once the site is served by https for good, and all names below its own too:"


def _netlify() -> str:
    """https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/"""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    strict = [f"  {_WHY_NOT_STRICT_TRANSPORT}", f"  # {': '.join(_STRICT_TRANSPORT)}"]
    return "\n".join([*lines, *strict, "/data/*", f"  {': '.join(_DATA)}", ""])


def _apache() -> str:
    """https://httpd.apache.org/docs/2.4/mod/mod_headers.html"""
    lines = [f'  Header always set {name} "{value}"' for name, value in HEADERS.items()]
    name, value = _STRICT_TRANSPORT
    strict = [f"  {_WHY_NOT_STRICT_TRANSPORT}", f'  # Header always set {name} "{value}"']
    data = f'  Header set {_DATA[0]} "{_DATA[1]}" "expr=%{{REQUEST_URI}} =~ m#/data/#"'
    return "\n".join(["<IfModule mod_headers.c>", *lines, data, *strict, "</IfModule>", ""])


def _nginx() -> str:
    """https://nginx.org/en/docs/http/ngx_http_headers_module.html; to be included in the block of the server."""
    names = "# Include this in the server block; a location with headers of its own must include it again."
    lines = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    name, value = _STRICT_TRANSPORT
    data = f"# In a location for /data/: add_header {_DATA[0]} {_DATA[1]};"
    return "\n".join([names, *lines, data, _WHY_NOT_STRICT_TRANSPORT, f'# add_header {name} "{value}" always;', ""])
