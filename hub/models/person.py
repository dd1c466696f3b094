"""Persons: everybody the hub knows by name, with as little about them as the work needs.

Neither ethnicity nor images of identity cards are stored, ever; a personal identity number only as a keyed
hash, to match records. Citizens who are merely helped by a team are counted, not recorded.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import EMAIL, PHONE, Entity, External, classified, matches, vocabulary
from hub.models.opportunity import Audience


class Person(External, Entity):
    """A person. Vietnamese names have no first and last part: `full_name`, and `given_name` to greet and sort by.

    `name_sort` orders by given name, then by full name. `subject` is the name under which the identity
    provider knows the person. `hidden_at` is when they withdrew or restricted; once `anonymised_at` is set
    the row holds nothing that tells who it was.
    """

    __table_args__ = (
        Index(None, "name_sort", "id"),
        Index(None, "home_unit_id", "name_sort", "id"),
        Index(None, "employer_id", "name_sort", "id"),
        Index(None, "job_position_id", "id"),
        matches("phone", PHONE, "phone"),
        matches("email", EMAIL, "email"),
        CheckConstraint("birth_year BETWEEN 1900 AND 2100", name="birth_year"),
        CheckConstraint("anonymised_at IS NOT NULL OR num_nulls(full_name, given_name) = 0", name="names"),
        CheckConstraint(
            "anonymised_at IS NULL OR num_nonnulls(full_name, given_name, preferred_name, birth_year, phone,"
            " email, home_unit_id, subject, id_number_hash, source) = 0",
            name="anonymised",
        ),
    )

    full_name: Mapped[str | None] = mapped_column(info=classified("B"))
    given_name: Mapped[str | None] = mapped_column(info=classified("B"))
    preferred_name: Mapped[str | None] = mapped_column(info=classified("B"))
    name_sort: Mapped[str | None] = mapped_column(
        Text(collation="C"),
        Computed("vi_sort_key(given_name) || ' ' || vi_sort_key(full_name)", persisted=True),
        info=classified("B"),
    )
    birth_year: Mapped[int | None] = mapped_column(info=classified("B"))
    phone: Mapped[str | None] = mapped_column(info=classified("B"))
    email: Mapped[str | None] = mapped_column(info=classified("B"))
    home_unit_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("administrative_unit.id"), info=classified("B")
    )
    category: Mapped[Audience | None] = mapped_column(vocabulary(Audience))
    employer_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    job_position_id: Mapped[UUID | None] = mapped_column(ForeignKey("job_position.id"))
    subject: Mapped[str | None] = mapped_column(unique=True, info=classified("O"))
    id_number_hash: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True, info=classified("S"))
    hidden_at: Mapped[datetime | None]
    anonymised_at: Mapped[datetime | None]
