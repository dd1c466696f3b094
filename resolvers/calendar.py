"""The calendar of the province: its day begins at midnight in Asia/Ho_Chi_Minh, wherever the server's clock stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Date, cast, func, literal_column

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement


def today() -> ColumnElement[date]:
    """Today's date in the province."""
    return cast(func.timezone(literal_column("'Asia/Ho_Chi_Minh'"), func.now()), Date)
