"""The calendar of the province: its day begins at midnight in Asia/Ho_Chi_Minh, wherever the server's clock stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Date, DateTime, cast, func, literal_column

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from hub.read.catalog import Arguments


_ZONE: ColumnElement[str] = literal_column("'Asia/Ho_Chi_Minh'")


def today() -> ColumnElement[date]:
    """Today's date in the province."""
    return day_of(func.now())


def day_of(instant: ColumnElement[datetime]) -> ColumnElement[date]:
    """The date of an instant in the province."""
    return cast(func.timezone(_ZONE, instant), Date)


def month_of(day: ColumnElement[date]) -> ColumnElement[date]:
    """The first day of the month of a day."""
    return cast(func.date_trunc(literal_column("'month'"), cast(day, DateTime())), Date)


def begins(day: ColumnElement[date]) -> ColumnElement[datetime]:
    """The instant at which a day begins in the province."""
    return func.timezone(_ZONE, cast(day, DateTime()))


def in_period(instant: ColumnElement[datetime], arguments: Arguments) -> list[ColumnElement[bool]]:
    """Whether an instant lies in the days `from` to `to`, both included; an end that is not given is open."""
    first, last = arguments.bound("from"), arguments.bound("to")
    ends = [] if first is None else [instant >= begins(first)]
    return ends if last is None else [*ends, instant < begins(last + literal_column("1"))]


def on_days(day: ColumnElement[date], arguments: Arguments) -> list[ColumnElement[bool]]:
    """Whether a day lies in the days `from` to `to`, both included; an end that is not given is open."""
    first, last = arguments.bound("from"), arguments.bound("to")
    ends = [] if first is None else [day >= first]
    return ends if last is None else [*ends, day <= last]
