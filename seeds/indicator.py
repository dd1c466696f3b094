"""Indicators: what the plan and the published reports measure. Their values are in `observation.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hub.models.indicator import (
    IndicatorBreakdown,
    IndicatorCalculation,
    IndicatorDirection,
    IndicatorKind,
    IndicatorUnit,
)
from hub.models.opportunity import Audience
from hub.models.skill import SkillTopic
from seeds.row import Row
from seeds.sheet import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "indicators.csv"


def rows(folder: Path) -> Iterator[Row]:
    """Indicators by code."""
    fractions = "numerator_vi numerator_en denominator_vi denominator_en"
    required = "code name_vi name_en unit kind calculation breakdowns provenance_status source"
    for cells in read(folder, FILE, required, f"plan {fractions} topics audiences source_url"):
        values: dict[str, Any] = {
            "code": cells["code"],
            "name_vi": cells["name_vi"],
            "name_en": cells["name_en"],
            "strategic_plan_id": cells.ref("plan", "strategic_plan"),
            "unit": cells.word("unit", IndicatorUnit),
            "direction": IndicatorDirection.HIGHER_IS_BETTER.name,
            "kind": cells.word("kind", IndicatorKind),
            "calculation": cells.word("calculation", IndicatorCalculation),
            "breakdowns": cells.words("breakdowns", IndicatorBreakdown),
            "topics": cells.words("topics", SkillTopic),
            "audiences": cells.words("audiences", Audience),
            **{column: cells.text(column) for column in fractions.split()},
            **cells.provenance(),
        }
        yield Row("indicator", cells["code"], values, cells.origin)
