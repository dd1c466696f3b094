"""Pathways as SQL: how many people start and complete each step, and how long it takes them.

Nobody's own way is told: numbers of people come in steps of five, times only of five people and more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Column, Double, Integer, Uuid, case, cast, func, select

from hub.models import PathwayStepDone
from hub.policy.rules import SMALLEST_COUNT, in_steps
from hub.read.catalog import raw, shape

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

    from hub.read.catalog import Arguments

FUNNEL: Final = shape(
    "pathway_funnel",
    Column("id", Uuid(), nullable=False),
    Column("position", Integer(), nullable=False),
    Column("started", Integer()),
    Column("completed", Integer()),
    Column("median_days", Integer()),
)

_DONE = PathwayStepDone.__table__


def funnel(key: ColumnElement[Any] | None, arguments: Arguments) -> Select[Any]:
    """A row for each step of the pathway with this key; `id` is that of the step."""
    scope = arguments.scope
    _, step = scope.fresh("PathwayStep")
    days = cast(_DONE.c.completed_on - _DONE.c.started_on, Double)
    median = func.percentile_cont(raw("0.5")).within_group(days)
    completed = func.count(_DONE.c.completed_on)
    # A step that was not completed has no days, and the median passes over it.
    middle = case((completed >= SMALLEST_COUNT, cast(func.round(median), Integer)))
    columns = {
        "id": step.key,
        "position": step.c.position,
        "started": in_steps(func.count(_DONE.c.started_on)),
        "completed": in_steps(completed),
        "median_days": middle,
    }
    steps = select(*(value.label(name) for name, value in columns.items()))
    steps = steps.select_from(step.aliased.outerjoin(_DONE, _DONE.c.pathway_step_id == step.key))
    steps = steps.where(step.c.pathway_id == key, *scope.visible(step))
    return steps.group_by(step.key, step.c.position)
