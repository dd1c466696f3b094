"""Demonstration progress on pathways: people who stand at different steps."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from seeds import pathway, person
from seeds.row import REFERENCE_DAY, SYNTHETIC, Origin, Ref, Row, external

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WALKERS: Final = {
    "demo-pathway-01": "officials-1",
    "demo-pathway-02": "students",
    "demo-pathway-03": "officials-2",
}
_PACE: Final = timedelta(days=30)


def rows(folder: Path) -> Iterator[Row]:
    """Everybody in the group of a pathway; the n-th person has done n modulo 4 of its three steps."""
    groups = person.groups(folder)
    steps = [row for row in pathway.rows(folder) if row.table == "pathway_step"]
    for code, group in _WALKERS.items():
        ordered = [step for step in steps if step.values["pathway_id"].key == code]
        if not ordered:
            raise Origin(pathway.STEPS, 1).error("pathway", f"steps of {code}", "none")
        for number, key in enumerate(groups[group]):
            yield from _progress(code, key, ordered, number % (len(ordered) + 1))


def _progress(code: str, who: str, steps: list[Row], done: int) -> Iterator[Row]:
    key = f"{who}-{code}"
    started = REFERENCE_DAY - _PACE * (done + 1)
    values: dict[str, Any] = {
        **external(key),
        "person_id": Ref("person", who, "pathway"),
        "pathway_id": Ref("pathway", code, "pathway"),
        "started_on": started,
        "completed_on": started + _PACE * done if done == len(steps) else None,
        **SYNTHETIC,
    }
    yield Row("pathway_progress", key, values, steps[0].origin)
    for place, step in enumerate(steps[: done + 1]):
        link = {
            "pathway_progress_id": Ref("pathway_progress", key, "pathway"),
            "pathway_step_id": Ref("pathway_step", step.key, "position"),
            "started_on": started + _PACE * place,
            "completed_on": started + _PACE * (place + 1) if place < done else None,
            "evidence": "Minh chứng mẫu" if place < done else None,
        }
        yield Row("pathway_step_done", f"{key} {step.key}", link, step.origin)
