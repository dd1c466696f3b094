"""What is personal, or an organisation's own, has no field: not to read, to filter, to sort or to look up by."""

from __future__ import annotations

from hub.models.base import Base
from tests.schema.catalog import touched

CLASSIFIED = {
    (table.name, column.name)
    for table in Base.metadata.tables.values()
    for column in table.columns
    if "class" in column.info
}


def test_no_field_names_a_classified_column() -> None:
    assert ("person", "full_name") in CLASSIFIED
    assert {path: found for path, parts in touched() if (found := parts & CLASSIFIED)} == {}


def test_the_watch_sees_columns() -> None:
    seen = dict(touched())
    assert ("opportunity", "closes_at") in seen["Opportunity.closesAt"]
    assert ("organisation_contact", "organisation_id") in seen["Organisation.contacts"]
    assert ("infrastructure_status", "connectivity") in seen["AdministrativeUnit.filter.connectivity"]
    assert ("organisation", "name_sort") in seen["Organisation.orderBy.NAME_ASC"]
    assert ("opportunity", "mooc_platform") in seen["Course.platform"]
