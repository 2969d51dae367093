"""Addresses as they stand in files that leave the site: whole where the site's own is known."""

from dataclasses import dataclass

from chronicle.model.addresses import address_of
from chronicle.model.chronicle import Chronicle


@dataclass(frozen=True)
class SiteAddress:
    """The address of the published site with a slash at its end, or empty: then addresses count from its root."""

    url: str
    chronicle: Chronicle

    def of(self, address: str) -> str:
        """Return an address of the site as a whole one."""
        return self.url + address

    def page(self, kind: str, record_id: str) -> str:
        """Return the page of a record, or the page that it stands on; empty where there is none."""
        if kind == "parties":
            return self._party_page(record_id)
        if kind == "units" and not (self.chronicle.series or self.chronicle.breakdowns):
            return ""  # then there is no page of figures
        return self.url + address_of(kind, record_id)

    def _party_page(self, party_id: str) -> str:
        address = self.chronicle.targets[party_id].address
        return self.url + address if address else ""
