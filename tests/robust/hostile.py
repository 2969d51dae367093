"""Values that an editor, or a stranger in a pull request, may write where another was meant."""

CANARY = "<canary onx=1>"
SCRIPTS = {
    "script": "</title><script>canary()</script>",
    "image": "x<img src=x onerror=canary()>",
    "attribute": '" onx-canary=1 x=\'" onx-canary=2',
    "element": "a <canary-x> b",
    "entity": "&lt;script&gt; &amp; &#x3c;canary-x&#x3e;",
    "comment": "<!-- canary --> ]]> <![CDATA[ x ]]>",
    "markdown": "**b** [x](javascript:canary()) ![y](data:text/html,canary) <javascript:canary()>",
    "markdown 2": "[x]( javascript&#58;canary()) [a][r]\n\n[r]: javascript:canary()",
    "attributes of markdown": "[x](https://example.org){onclick=canary} text{: onx-canary=1 }",
    "heading": "x\n\n# y {#canary onx-canary=1}\n\n<canary-x>",
    "template": "{{ 7 * 7 }} {% for x in y %} {# c #} ${7*7}",
    "closing": "</script></style></textarea></svg></p></div>",
    "link": '[[oscar-ii|<canary-x>]] [[oscar-ii|" onx-canary=1]]',
    "our marks": "\ue000\ue001" + "0\ue001\ue002x\ue002y\ue002\ue003timeline\ue003\ue010\ue014\ue100title\ue100",
}
ADDRESSES = {
    "javascript": "javascript:canary()",
    "javascript in capitals": "JaVaScRiPt:canary()",
    "javascript with a tab": "java\tscript:canary()",
    "data": "data:text/html,<script>canary()</script>",
    "vbscript": "vbscript:canary",
    "protocol-relative": "//example.org/x",
    "backslashes": "\\\\example.org\\x",
    "credentials": "https://user:password@example.org/x",
    "fake host": "https://example.org@evil.example/",
    "no host": "https://",
    "port": "https://example.org:99999999/",
    "brackets": "https://[::1",
    "quotes": 'https://example.org/"onx-canary=1',
    "spaces": "https://example.org/a b",
    "file": "file:///etc/passwd",
    "control": "https://example.org/\u0085x",
    "unicode host": "https://еxample.org/",
    "very long": "https://example.org/" + "x" * 5000,
}
PATHS = {
    "up": "../../etc/passwd", "root": "/etc/passwd", "windows": "..\\..\\x", "device": "con", "dot": ".", "dots": "..",
    "slash": "a/b", "percent": "%2e%2e%2f", "nul": "a\0b", "index": "index", "404": "404", "search": "search",
    "assets": "assets", "hidden": ".git", "upper": "Oscar-II", "look-alike": "оscar-ii", "full width": "ｏscar-ii",
    "soft hyphen": "oscar\u00ad-ii", "long": "a" * 81, "longest": "a" * 80, "hyphens": "a--b", "hyphen": "-a", "sweden": "sweden",
    "same": "oscar-ii", "joint": "joint", "value": "value", "newline": "oscar-ii\n", "space": " oscar-ii ", "at": "oscar-ii@1", "empty": "",
}  # fmt: skip
DATES = {
    "no day": "1905-02-30", "no month": "1905-13", "zero": "0000", "zero day": "1905-06-00", "last": "9999-12-31",
    "first": "0001-01-01", "last year": "9999", "first year": "0001", "six digits": "190506", "long year": "Y170000002", "negative": "-0044", "span backwards": "1905/1904",
    "whole span": "0001/9999", "open": "..", "open both": "../..", "open start": "../1844", "open end": "1844/..", "unknown end": "1844/", "season": "1905-21",
    "digits": "190X", "words": "7 June 1905", "slashes": "6/7/1905", "time": "1905-06-07T12:00:00Z", "arabic digits": "١٩٠٥", "superscript": "190⁵", "marks": "1905?~", "both": "1905%", "spaces": "1905 - 06",
    "about": "1905~", "span of marks": "1904~/1905?", "many": "1" * 5000, "slash": "/" * 5000, "comma": "1905,5", "end of days": "9999-12-31/..",
}  # fmt: skip
NUMBERS = {
    "infinite": ".inf", "not a number": ".nan", "minus infinite": "-.inf", "huge": "1e308", "too huge": "1e309", "tiny": "1e-320", "digits": "9" * 29, "more digits": "9" * 400, "minus zero": "-0",
    "hex": "0x1F", "octal": "0o17", "old octal": "017", "underscore": "1_000", "comma": "1,000", "exponent": "1E5", "point": ".5", "trailing": "5.", "plus": "+5",
    "arabic": "٣", "negative": "-5", "true": "true", "null": "null", "tilde": "~", "sexagesimal": "1:30", "per cent": "5 %", "text": "many", "nan": "nan", "inf": "Infinity", "decimals": "0.12345678901234567890123",
}  # fmt: skip
TEXTS = {
    "100 kB": "word " * 20_000, "one long word": "w" * 100_000, "right to left": "\u202etxet\u202c", "hebrew": "שלום עולם (1905)", "combining": "e" + "\u0301" * 500, "zero width": "a\u200bb\u200dc",
    "astral": "𝕊 😀 👩‍👩‍👧", "only marks": "\u0301\u0301", "soft hyphens": "\u00ad\u00ad", "no-break": "\u00a0", "nel": "a\u0085b", "line separator": "a\u2028b", "bell": "a\x07b", "tab": "a\tb",
    "bom": "a\ufeffb", "lost": "a\ufffdb", "noncharacter": "a\uffffb", "surrogate": "a\ud800b", "newlines": "a\nb\n\nc", "blank": "   ", "quote": "'", "double": '"', "hash": "# a", "colon": "a: b", "dash": "- a", "pipe": "a | b |", "number": "7. Oktober", "brackets": "[[", "citation": "[@nothing]", "link": "[[nothing]]",
    "formula": '=HYPERLINK("http://x","y")', "at": "@SUM(1)", "backslash": "\\", "backslashes": "\\" * 2001, "stars": "*" * 3000, "underscores": "_a_" * 1000, "open brackets": "[" * 3000, "parentheses": "](" * 2000, "quotes": ">" * 2000, "list": "- " * 2000, "ticks": "`" * 3001, "references": "[a]: b\n" * 500, "spaces": "a" + " " * 50_000 + "b", "amp": "&" * 3000, "angle": "<" * 3000, "html": "<a " * 2000, "smarty": "'\"" * 3000, "dots": "." * 3000, "figure": "[[population-norway@1900]]", "self": "[[population-norway]] [[treaty-of-kiel]] [@barton-2003]", "part": "[[part:timeline]]", "glossary": "Riksakten and SNL", "interval link": "[[population-norway@9999]]", "circle": "[[riksakten]] Riksakten",
}  # fmt: skip
SHAPES = {
    "nothing": None, "mapping": {"a": "b"}, "empty mapping": {}, "list": ["a", "b"], "empty list": [], "list of lists": [["a"], [["b"]]], "list of mappings": [{"a": "b"}], "deep": None, "sides": {"sides": {"sweden": {"value": "1", "year": "1900", "sources": ["derry-1973"]}}}, "id": {"id": "oscar-ii"}, "twice": ["oscar-ii", "oscar-ii"], "odd keys": {"": "", "<<": "x", "a.b": "c", "__class__": "x", "model_config": "y"}, "mixed": ["", {"id": ""}, []],
}  # fmt: skip
deep: object = "x"
for _ in range(60):
    deep = [deep]
SHAPES["deep"] = deep
VALUES = {
    f"{group}: {name}": value
    for group, values in {
        "script": SCRIPTS,
        "address": ADDRESSES,
        "path": PATHS,
        "date": DATES,
        "number": NUMBERS,
        "text": TEXTS,
        "shape": SHAPES,
    }.items()
    for name, value in values.items()
}
