"""Organisations: 83 real ones, and a few made-up ones that stand behind every demonstration offer.

Real organisations are never SYNTHETIC, and nothing else in the seeds may be offered by one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.administrative_unit import GovernmentTier
from hub.models.base import ProvenanceStatus
from hub.models.organisation import ContactRole, IdentifierScheme, OrganisationKind, OrganisationStatus
from seeds.row import SYNTHETIC, Ref, Row, external, provenance
from seeds.sheet import Cells, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "organisations.csv"
DEMO: Final = "demo_organisations.csv"
CONTACTS: Final = "demo_contacts.csv"
_VERIFICATION: Final = {
    "verified": ProvenanceStatus.VERIFIED,
    "well-known, not looked up": ProvenanceStatus.UNVERIFIED,
}
_TIERS: Final = {
    OrganisationKind.PROVINCIAL_PEOPLES_COMMITTEE: GovernmentTier.PROVINCE,
    OrganisationKind.PROVINCIAL_DEPARTMENT: GovernmentTier.PROVINCE,
    OrganisationKind.PROVINCIAL_AGENCY: GovernmentTier.PROVINCE,
    OrganisationKind.PUBLIC_SERVICE_CENTRE: GovernmentTier.PROVINCE,
    OrganisationKind.DX_CENTRE: GovernmentTier.PROVINCE,
    OrganisationKind.MINISTRY: GovernmentTier.CENTRAL,
    OrganisationKind.MINISTRY_AGENCY: GovernmentTier.CENTRAL,
    OrganisationKind.COMMUNE_PEOPLES_COMMITTEE: GovernmentTier.COMMUNE,
}


def rows(folder: Path) -> Iterator[Row]:
    """Organisations, their numbers in registers, then made-up organisations with their contacts."""
    required = "id kind name_vi head_office_province_code verification source"
    optional = "name_en abbreviation moet_admission_code website parent_id note"
    sheet = list(read(folder, FILE, required, optional))
    for cells in sheet:
        yield Row("organisation", cells["id"], _organisation(cells), cells.origin)
    for cells in sheet:
        yield from _identifiers(cells)
    for cells in read(folder, DEMO, "code kind name_vi name_en head_office", "tier parent"):
        yield Row("organisation", cells["code"], _made_up(cells), cells.origin)
    for cells in read(folder, CONTACTS, "organisation role public", "name phone email"):
        yield _contact(cells)


def _organisation(cells: Cells) -> dict[str, Any]:
    kind = cells.word("kind", OrganisationKind)
    if cells["verification"] not in _VERIFICATION:
        raise cells.error("verification", f"one of {', '.join(_VERIFICATION)}")
    tier = _TIERS.get(OrganisationKind[str(kind)])
    return {
        "code": cells["id"],
        "kind": kind,
        "status": _status(cells).name,
        "tier": tier.name if tier else None,
        "name_vi": cells["name_vi"],
        "name_en": cells.text("name_en"),
        "abbreviation": cells.text("abbreviation"),
        "website": cells.url("website"),
        "head_office_unit_id": cells.ref("head_office_province_code", "administrative_unit"),
        "parent_id": cells.ref("parent_id", "organisation"),
        "note": cells.text("note"),
        **provenance(_VERIFICATION[cells["verification"]], cells["source"]),
    }


def _status(cells: Cells) -> OrganisationStatus:
    """The note of an organisation that does not exist yet says `status PLANNED`."""
    return OrganisationStatus.PLANNED if "status PLANNED" in cells["note"] else OrganisationStatus.ACTIVE


def _identifiers(cells: Cells) -> Iterator[Row]:
    schemes = {
        IdentifierScheme.MOET_ADMISSION: "moet_admission_code",
        IdentifierScheme.WEBSITE: "website",
    }
    for scheme, column in schemes.items():
        if cells[column]:
            values = {
                "organisation_id": Ref("organisation", cells["id"], "id"),
                "scheme": scheme.name,
                "value": cells[column],
            }
            yield Row("organisation_identifier", f"{cells['id']} {scheme.name}", values, cells.origin)


def _made_up(cells: Cells) -> dict[str, Any]:
    return {
        "code": cells["code"],
        "kind": cells.word("kind", OrganisationKind),
        "status": OrganisationStatus.ACTIVE.name,
        "tier": cells.word("tier", GovernmentTier),
        "name_vi": cells["name_vi"],
        "name_en": cells["name_en"],
        "head_office_unit_id": cells.ref("head_office", "administrative_unit"),
        "parent_id": cells.ref("parent", "organisation"),
        **SYNTHETIC,
    }


def _contact(cells: Cells) -> Row:
    key = f"demo-contact-{cells['organisation']}-{cells['role'].lower()}"
    values = {
        **external(key),
        "organisation_id": cells.ref("organisation", "organisation"),
        "role": cells.word("role", ContactRole),
        "name": cells.text("name"),
        "phone": cells.phone("phone"),
        "email": cells.email("email"),
        "is_public": cells.truth("public"),
        **SYNTHETIC,
    }
    return Row("organisation_contact", key, values, cells.origin)
