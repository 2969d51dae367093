"""Parts that stand on many pages and differ little: the overview strip and the left column of eras."""

from markupsafe import Markup

from chronicle.edtf import Edtf, describe
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.strip import moment_on, strip_of

_FLAG = "\ue020"
_LETTER = 7.2  # px, generous for the flag's face
_WHOLE = 100.0
_LEAST_SPAN = 0.5  # per cent; a shorter span is no wider than the flag's pole


class SharedParts:
    """Renders the parts once for each era and depth and keeps them."""

    def __init__(self, builder: Builder):
        self._builder = builder

    def strip(self, context: PageContext, era_id: str | None, when: Edtf | None = None) -> Markup:
        """Return the strip with an era marked and a flag on a date."""
        base = self._builder.keeper.once(("strip", context.root, era_id), lambda: self._base(context, era_id))
        return Markup(base.replace(_FLAG, self._flag(context, when) if when else ""))

    def era_nav(self, context: PageContext, era_id: str | None, own: bool = False) -> Markup:
        """Return the left column of eras; `own` when the page is the era's own."""
        return self._builder.keeper.once(
            ("eras", context.root, era_id, own),
            lambda: self._builder.template("eras_nav.html", context, current=era_id, own=own),
        )

    def _base(self, context: PageContext, era_id: str | None) -> Markup:
        keeper, chronicle = self._builder.keeper, self._builder.chronicle
        strip = keeper.once("overview strip", lambda: strip_of(chronicle, _WHOLE))
        return self._builder.template("strip.html", context, current=era_id, strip=strip, flag=Markup(_FLAG))

    def _flag(self, context: PageContext, when: Edtf) -> Markup:
        x, width = moment_on(context.chronicle, when, _WHOLE)
        words = describe(when)
        flag_width = round(len(words) * _LETTER + 16)
        # The flag leans inward where the strip ends.
        lean = -flag_width * min(max(x / _WHOLE * 1.2 - 0.1, 0), 1)
        return self._builder.template(
            "strip_flag.html",
            context,
            start=x,
            wide=width if width >= _LEAST_SPAN else None,
            x=f"{x + width / 2:.2f}%",
            left=round(lean),
            width=flag_width,
            words=words,
        )
