"""What was counted: units, series and breakdowns."""

from typing import Literal

from pydantic import Field

from .base import CitedSource, Part, Record
from .types import Date, Flag, Id, Label, Number, PartyOrName, PlainText, Prose, SeriesId, Title, UnitId

Measure = Literal[
    "value", "quantity", "share", "turnover", "balance", "stock", "persons", "price", "rate", "index"
]  # fmt: skip
HUNDREDTH = 0.01
"""The scale of per cent."""


class Unit(Record):
    """What figures are counted in."""

    name: Label = Field(description="The name in full.", examples=["million speciedaler"])
    symbol: Label = Field(description="The short form beside a figure.", examples=["m spd"])
    note: Prose | None = Field(None, description="What the unit is and is not, in Markdown.")
    scale: Number = Field(1, description="The factor to the plain unit; 0.01 for per cent.", examples=[1000000])

    @property
    def is_percentage(self) -> bool:
        """Whether it counts parts of a hundred (or thousand): by its scale, sign or name."""
        name = (self.name or "").lower().replace(" ", "")
        return self.scale == HUNDREDTH or bool({"%", "‰"} & set(self.symbol or "")) or "percent" in name


class Value(Part):
    """One figure: a number, or low and high, for one period."""

    period: Date = Field(description="The year, month, day or span it is for.", examples=["1874", "1871/1875"])
    value: Number | None = Field(None, description="The number.", examples=[12.5])
    low: Number | None = Field(None, description="The lower end, where the source gives a range.")
    high: Number | None = Field(None, description="The upper end, where the source gives a range.")
    bound: Literal["lower", "upper"] | None = Field(
        None, description="lower where the source says 'at least', upper where it says 'at most'."
    )
    by: Label | None = Field(None, description="Who estimates, where several do.", examples=["Statistics Norway"])
    sources: tuple[CitedSource, ...] = Field((), description="Its sources; the series' where absent.")
    status: Literal["official", "estimate", "plan", "derived"] | None = Field(
        None, description="What kind of figure it is."
    )
    note: Prose | None = Field(None, description="A remark on this figure, in Markdown.")


class Derived(Part):
    """How a series is computed from others: exactly one of the four."""

    difference: tuple[SeriesId, ...] | None = Field(
        None, min_length=2, max_length=2, description="Two ids: the first minus the second."
    )
    sum: tuple[SeriesId, ...] | None = Field(None, min_length=2, description="Two or more ids to be added.")
    ratio: tuple[SeriesId, ...] | None = Field(
        None, min_length=2, max_length=2, description="Two ids: the first divided by the second."
    )
    growth: SeriesId | None = Field(
        None, description="One id: its change on the period before, in per cent, where the two periods are neighbours."
    )

    @property
    def parts(self) -> tuple[str, ...]:
        """The ids of the series it is computed from."""
        return self.difference or self.sum or self.ratio or ((self.growth,) if self.growth else ())


class Series(Record):
    """Figures of one kind over time, given or derived."""

    title: Title = Field(description="What is counted.", examples=["Exports of Sweden to Norway"])
    measure: Measure = Field(description="What kind of number it is.")
    unit: UnitId = Field(description="The id of a unit.")
    reporter: PartyOrName = Field(description="Who reports: the id of a party, or a name.")
    values: tuple[Value, ...] = Field((), description="The figures, where they are given.")
    derived: Derived | None = Field(
        None,
        description="The formula of computed figures: difference: [a, b], sum: [a, b], ratio: [a, b] or growth: a.",
    )
    partner: PartyOrName | None = Field(None, description="The other side: the id of a party, or a name.")
    direction: Literal["export", "import"] | None = Field(None, description="The flow as the reporter sees it.")
    commodity: Label | None = Field(None, description="The goods.", examples=["Iron ore"])
    denominator: PlainText | None = Field(
        None, description="What the shares are shares of.", examples=["All exports of Sweden"]
    )
    quoted_unit: PlainText | None = Field(None, description="The unit as the source has it.")
    note: Prose | None = Field(None, description="What to know about the figures, in Markdown.")
    compare_with: tuple[SeriesId, ...] = Field(
        (),
        description="Ids of series of the same unit: the other side's figures for the same. Stated on one side only.",
    )


class Item(Part):
    """One part of a whole."""

    label: Label = Field(description="What the part is.", examples=["Timber"])
    value: Number = Field(description="The number.")
    id: Id | None = Field(None, description="A name for references from prose, unique in its breakdown.")


class Breakdown(Record):
    """How a whole is made up in one period."""

    title: Title = Field(description="What is broken down.")
    measure: Measure = Field(description="What kind of number it is.")
    period: Date = Field(description="The year, month, day or span it is for.")
    unit: UnitId = Field(description="The id of a unit.")
    denominator: PlainText = Field(description="The whole.", examples=["All exports of Norway to Sweden"])
    items: tuple[Item, ...] = Field(min_length=1, description="The parts.")
    reporter: PartyOrName | None = Field(None, description="Who reports: the id of a party, or a name.")
    partner: PartyOrName | None = Field(None, description="The other side: the id of a party, or a name.")
    direction: Literal["export", "import"] | None = Field(None, description="The flow as the reporter sees it.")
    status: Literal["official", "estimate", "plan", "derived"] | None = Field(
        None, description="What kind of figures they are."
    )
    note: Prose | None = Field(None, description="What to know about the figures, in Markdown.")
    complete: Flag = Field(False, description="true where the items sum to the whole; then this is checked.")
