"""The order of fields in a record: what it is and when, whom it concerns, the account, and what it rests on."""

from functools import cache

from pydantic import BaseModel

from ..records import KINDS
from ..records.walk import model_of

# A field that is not named stands where "..." does, in the order of its model.
_ORDER = {
    "Site": "title tagline description url repository licence parties themes ...",
    "Party": "id name official_name adjective seat names ...",
    "Theme": "id name summary names ...",
    "Era": "id title start end summary names wikidata aliases ... body sources search",
    "Event": "id title date kind summary themes initiative certainty names wikidata aliases people organisations "
    "places documents related ... body significance public dispute quotations sources added search",
    "Quotation": "text original language speaker date ... sources",
    "Person": "id name names wikidata aliases born died party affiliation summary ... roles body sources search",
    "Organisation": "id name abbreviation names wikidata aliases party founded dissolved summary ... body "
    "sources search",
    "Place": "id name names wikidata aliases latitude longitude then now summary ... sources search",
    "Document": "id title date kind summary names wikidata aliases parties signatories signed_at in_force ended "
    "text_url ... body sources search",
    "Source": "id type title names author translator container-title editor ... publisher-place publisher issued "
    "original-date note accessed URL archive_url language kind reliability wikidata aliases sources",
    "Unit": "id name symbol scale ... note sources",
    "Series": "id title names measure unit reporter partner direction commodity quoted_unit denominator compare_with "
    "... note derived values sources",
    "Breakdown": "id title names measure period status unit reporter partner direction denominator complete ... note "
    "items sources",
    "Value": "period value low high bound by status ... note sources",
    "Item": "id label value ...",
    "ComparisonRow": "id group indicator names unit ... sides note sources",
    "GlossaryTerm": "id term expansion names ... definition sources",
}

_LAST = ("added", "changes")  # of any record


@cache
def rank_of(model: type[BaseModel]) -> dict[str, int]:
    """Return the place of every field of a model, by its name in the data."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    wanted = _ORDER.get(model.__name__, "...").split()
    rest = [name for name in names if name not in wanted]
    wanted += [name for name in _LAST if name in names and name not in wanted]
    rest = [name for name in rest if name not in _LAST]
    at = wanted.index("...")
    return {name: place for place, name in enumerate([*wanted[:at], *rest, *wanted[at + 1 :]])}


@cache
def inner_model(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """Return the model of the parts that a field of a model holds; of an unknown one that of a side."""
    for attribute, field in model.model_fields.items():
        if (field.alias or attribute) == name:
            return model_of(field)
    return model_of(model.model_fields["sides"]) if "sides" in model.model_fields else None


def sort_fields(names: list[str], model: type[BaseModel] | None) -> list[int]:
    """Return the indexes of the fields in their canonical order; unknown ones stand last, or where sides do."""
    if model is None:
        return list(range(len(names)))
    rank = rank_of(model)
    last = rank.get("sides", len(rank))
    return sorted(range(len(names)), key=lambda index: rank.get(names[index], last))


def root_model(kind: str) -> type[BaseModel]:
    """Return the model of a kind's records."""
    return KINDS[kind].model
