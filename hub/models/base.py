"""What every table shares: naming, identity, time, version, provenance, and how a vocabulary is stored.

Models say what a row is and what must hold for it, and nothing else: no queries, no GraphQL, no commands.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, DateTime, MetaData, String, Text, func, text
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, has_inherited_table, mapped_column


class Label(NamedTuple):
    """The words shown for one value of a vocabulary, in both languages of the hub."""

    en: str
    vi: str


class Vocabulary(Enum):
    """A closed list of values, each with its label; stored, and spoken over GraphQL, by its name."""

    @property
    def label(self) -> Label:
        """The words for this value."""
        return Label(*self.value)


class ProvenanceStatus(Vocabulary):
    """How far a record can be trusted, and why."""

    VERIFIED = Label("Confirmed in the source named", "Đã xác minh theo nguồn nêu tên")
    UNVERIFIED = Label("Commonly known, not yet confirmed in a source", "Chưa xác minh")
    SYNTHETIC = Label("Invented for demonstration: no real offer, person or event", "Dữ liệu minh họa, không có thật")


def vocabulary(kind: type[Vocabulary]) -> SqlEnum:
    """Column type of a vocabulary: text with a CHECK constraint, so that a new value is a plain migration."""
    return SqlEnum(kind, native_enum=False, create_constraint=True, length=40, name=_snake(kind.__name__))


def vocabulary_array(kind: type[Vocabulary]) -> ARRAY[str]:
    """Column type of several values of a vocabulary, as `text[]`; pair it with `within(column, kind)`."""
    del kind  # named at the call for the reader; the CHECK is `within`
    return ARRAY(Text())


def within(column: str, kind: type[Vocabulary]) -> CheckConstraint:
    """CHECK that a `text[]` column holds only values of the vocabulary."""
    values = ", ".join(f"'{member.name}'" for member in kind)
    return CheckConstraint(f"{column} <@ ARRAY[{values}]::text[]", name=f"{column}_within")


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


class Base(DeclarativeBase):
    """Root of every table, link tables included; constraints get predictable names."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        datetime: DateTime(timezone=True),
        list[str]: ARRAY(Text()),
    }


class Entity(Base):
    """A table whose rows are things of the domain: identity, time, optimistic version, provenance.

    `id` is a UUIDv7, so that primary keys grow with time. `version` counts the writes of a row.
    `provenance_source` names where the facts come from in words, `provenance_url` where they can be read.
    """

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())
    version: Mapped[int] = mapped_column(server_default=text("1"))
    provenance_status: Mapped[ProvenanceStatus] = mapped_column(vocabulary(ProvenanceStatus))
    provenance_source: Mapped[str | None]
    provenance_url: Mapped[str | None]
    retrieved_on: Mapped[date | None]

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str | None:
        # The kinds of opportunity are rows of one table: a subclass of a table has none of its own.
        return None if has_inherited_table(cls) else _snake(cls.__name__)


class External:
    """Mixin of entities that another system may own: its name for the row, unique within that system."""

    source: Mapped[str | None]
    external_id: Mapped[str | None]


Vnd = BigInteger  # whole dong: 5 000 000 a month for many people passes 2^31
Code = String(64)
