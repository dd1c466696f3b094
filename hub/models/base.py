"""What every table shares: naming, identity, time, version, provenance, and how a vocabulary is stored.

Models say what a row is and what must hold for it, and nothing else: no queries, no GraphQL, no commands.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar, Final, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    Computed,
    DateTime,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedColumn,
    declared_attr,
    has_inherited_table,
    mapped_column,
)


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
    SYNTHETIC = Label(
        "Invented for demonstration: no real offer, person or event", "Dữ liệu minh họa, không có thật"
    )


def vocabulary(kind: type[Vocabulary]) -> SqlEnum:
    """Column type of a vocabulary: text with a CHECK constraint, so that a new value is a plain migration."""
    return SqlEnum(kind, native_enum=False, create_constraint=True, length=40, name=_snake(kind.__name__))


def vocabulary_array(kind: type[Vocabulary]) -> ARRAY[str]:
    """Column type of several values of a vocabulary, as `text[]`; pair it with `within(column, kind)`."""
    return VocabularyArray(kind)


class VocabularyArray(ARRAY[str]):
    """`text[]` that remembers which vocabulary its elements come from; the CHECK is `within`."""

    def __init__(self, kind: type[Vocabulary]) -> None:
        super().__init__(Text())
        self.kind = kind


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


def identity() -> MappedColumn[UUID]:
    """Primary key of everything with an identity: a UUIDv7, so that keys grow with time."""
    return mapped_column(primary_key=True, server_default=text("uuidv7()"), sort_order=-3)


# The day on which facts without a day of their own were last known to be right, as `resolvers/freshness.py` computes it:
# for the index of a list that is so long that nobody may read it whole to find what is stale. (As PostgreSQL writes it.)
VERIFIED_ON: Final = """(
CASE
    WHEN provenance_status::text <> 'SYNTHETIC'::text THEN COALESCE(retrieved_on,
    CASE
        WHEN provenance_source IS NULL THEN timezone('Asia/Ho_Chi_Minh'::text, updated_at)::date
        ELSE NULL::date
    END)
    ELSE NULL::date
END)"""


class Entity(Base):
    """A table whose rows are things of the domain: identity, time, optimistic version, provenance.

    `version` counts the writes of a row; `updated_at` and it are kept by the trigger `touch`. (`sort_order` puts
    a table's columns in the order in which a person reads them: identity, name, its own, where it is from.)
    `provenance_source` names where the facts come from in words, `provenance_url` where they can be read.
    """

    __abstract__ = True

    id: Mapped[UUID] = identity()
    created_at: Mapped[datetime] = mapped_column(server_default=func.now(), sort_order=2)
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), sort_order=2)
    version: Mapped[int] = mapped_column(server_default=text("1"), sort_order=2)
    provenance_status: Mapped[ProvenanceStatus] = mapped_column(vocabulary(ProvenanceStatus), sort_order=2)
    provenance_source: Mapped[str | None] = mapped_column(sort_order=2)
    provenance_url: Mapped[str | None] = mapped_column(sort_order=2)
    retrieved_on: Mapped[date | None] = mapped_column(sort_order=2)

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str | None:
        # The kinds of opportunity are rows of one table: a subclass of a table has none of its own.
        return None if has_inherited_table(cls) else _snake(cls.__name__)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        kind = getattr(cls, "KIND", None)
        if has_inherited_table(cls):
            return {"polymorphic_identity": kind}
        # The trigger `touch` writes the version; a session that read an older one loses the race, loudly.
        args = {
            "version_id_col": cls.__table__.c.version,
            "version_id_generator": False,
            "eager_defaults": True,
        }
        return args | ({"polymorphic_on": "kind"} if hasattr(cls, "KIND") else {})


class Link(Base):
    """A row that joins things and has no identity beyond them: no id, no version, no provenance."""

    __abstract__ = True

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        return _snake(cls.__name__)


class External:
    """Mixin of entities that another system may own: its name for the row, unique within that system.

    Stands before `Entity` among the bases, so that the table is there when the constraints are added.
    """

    source: Mapped[str | None] = mapped_column(sort_order=1)
    external_id: Mapped[str | None] = mapped_column(sort_order=1)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Add the constraints that go with the two columns, once per table."""
        super().__init_subclass__(**kwargs)
        table = getattr(cls, "__table__", None)
        if isinstance(table, Table) and not has_inherited_table(cls):
            table.append_constraint(UniqueConstraint("source", "external_id"))
            table.append_constraint(
                CheckConstraint("num_nulls(source, external_id) <> 1", name="external_whole")
            )


class Named:
    """Mixin of entities with a name. `name_sort` orders it by the Vietnamese alphabet, bytewise."""

    name_vi: Mapped[str] = mapped_column(sort_order=-2)
    name_en: Mapped[str | None] = mapped_column(sort_order=-2)

    @declared_attr
    @classmethod
    def name_sort(cls) -> Mapped[str]:
        """Written by PostgreSQL from `name_vi`."""
        return mapped_column(
            Text(collation="C"), Computed("vi_sort_key(name_vi)", persisted=True), sort_order=-2
        )


class Titled:
    """Mixin of entities with a title. `title_sort` orders it by the Vietnamese alphabet, bytewise."""

    title_vi: Mapped[str] = mapped_column(sort_order=-2)
    title_en: Mapped[str | None] = mapped_column(sort_order=-2)

    @declared_attr
    @classmethod
    def title_sort(cls) -> Mapped[str]:
        """Written by PostgreSQL from `title_vi`."""
        return mapped_column(
            Text(collation="C"), Computed("vi_sort_key(title_vi)", persisted=True), sort_order=-2
        )


def classified(sensitivity: Literal["O", "B", "S"]) -> dict[Any, Any]:
    """`info` of a column that is not public: O of an organisation, B personal basic, S personal sensitive."""
    return {"class": sensitivity}


def matches(column: str, pattern: str, name: str) -> CheckConstraint:
    """CHECK that a text column, when given, matches a regular expression as a whole."""
    return CheckConstraint(f"{column} ~ '^({pattern})$'", name=name)


def no_later(start: str, end: str) -> CheckConstraint:
    """CHECK that a period, where both ends are known, does not end before it starts (same day is fine)."""
    return CheckConstraint(f"{start} <= {end}", name=f"{start}_{end}")


def not_negative(*columns: str) -> tuple[CheckConstraint, ...]:
    """CHECKs that amounts and counts, when given, are zero or more."""
    return tuple(CheckConstraint(f"{column} >= 0", name=f"{column}_not_negative") for column in columns)


PHONE = r"\+[1-9][0-9]{6,14}"  # E.164: the province writes 0207..., the hub stores +84207...
EMAIL = r"[^@[:space:]]+@[^@[:space:]]+"
URL = r"https?://[^[:space:]]+"
Code = String(64)


class Vnd(BigInteger):
    """Column type of an amount in whole dong: 5 000 000 a month for many people passes 2^31."""
