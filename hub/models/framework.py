"""Skill frameworks: the numbered lists of competences that rules name. A framework is data, not code."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import URL, Code, Entity, External, Named, matches
from hub.models.search import searched


class Framework(Named, External, Entity):
    """A published framework of skills, such as that of Circular 02/2025/TT-BGDDT.

    `edition` tells one text of a framework from the next (`2.2`); `legal_basis` is the document's number.
    """

    __table_args__ = (
        *searched("framework", "name_vi", "name_en", texts=("legal_basis",)),
        Index(None, "name_sort", "id"),
        matches("url", URL, "url"),
    )

    code: Mapped[str] = mapped_column(Code, unique=True)
    edition: Mapped[str | None]
    legal_basis: Mapped[str | None]
    issued_on: Mapped[date | None]
    url: Mapped[str | None]
