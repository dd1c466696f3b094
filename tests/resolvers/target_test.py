"""Gap and pace of a target, by hand: 487 days are 16 months of 30.4375 days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from uuid import UUID

    import asyncpg

    from tests.graph import Graph
    from tests.models.conftest import Make

SIXTEEN_MONTHS = timedelta(days=487)
TODAY = datetime.now(timezone(timedelta(hours=7))).date()
LAST_SEEN = TODAY - timedelta(days=30)
FIRST_SEEN = LAST_SEEN - SIXTEEN_MONTHS
ASKED = """{ targets { nodes { gap reached latest { value } baseline { value } pace {
    status requiredPerMonth presentPerMonth projectedOn projectedValue measuredFrom measuredTo bound
    vi: explanation en: explanation(lang: EN)
} } } }"""


async def measured(
    make: Make, *seen: tuple[date, float], due: date = TODAY + SIXTEEN_MONTHS, **columns: Any
) -> UUID:
    """A target of 100 persons for the tier of communes, with approved figures of these days."""
    indicator = await make(
        "indicator",
        unit=columns.pop("unit", "PERSONS"),
        direction=columns.pop("direction", "HIGHER_IS_BETTER"),
    )
    bound = columns.pop("bound", "EXACT")
    for day, value in seen:
        await make(
            "observation", indicator_id=indicator, period_end=day, value=value, status="APPROVED", bound=bound
        )
    await make("target", indicator_id=indicator, due_on=due, **({"value": 100} | columns))
    return indicator


async def asked(graph: Graph) -> Any:
    (target,) = (await graph.ask(ASKED))["targets"]["nodes"]
    return target


async def test_a_pace_that_is_too_slow_tells_when_it_would_arrive(graph: Graph, make: Make) -> None:
    await measured(make, (FIRST_SEEN, 20), (LAST_SEEN, 52))

    target = await asked(graph)

    late = LAST_SEEN + timedelta(days=731)  # 48 at 2 a month are 24 months: 730.5 days
    assert (target["gap"], target["reached"]) == (48, False)
    assert (target["baseline"], target["latest"]) == ({"value": 20}, {"value": 52})
    pace = target["pace"]
    assert pace["vi"] == (
        f"Từ 20 người ({FIRST_SEEN:%d/%m/%Y}) lên 52 người ({LAST_SEEN:%d/%m/%Y}): mỗi tháng 2 người."
        f" Để đạt 100 người vào {TODAY + SIXTEEN_MONTHS:%d/%m/%Y}, mỗi tháng cần 3 người."
        f" Với nhịp này, đến {late:%d/%m/%Y} mới đạt."
    )
    assert pace["en"] == (
        f"From 20 persons ({FIRST_SEEN}) to 52 persons ({LAST_SEEN}): 2 persons a month."
        f" To be 100 persons on {TODAY + SIXTEEN_MONTHS}, it takes 3 persons a month."
        f" At this pace it is reached on {late} only."
    )
    del pace["vi"], pace["en"]
    assert pace == {
        "status": "BEHIND",
        "requiredPerMonth": 3,
        "presentPerMonth": 2,
        "projectedOn": str(late),
        "projectedValue": 85.97,  # 52 + 2 * 517 / 30.4375
        "measuredFrom": str(FIRST_SEEN),
        "measuredTo": str(LAST_SEEN),
        "bound": "EXACT",
    }


@pytest.mark.parametrize(
    ("seen", "columns", "expected"),
    [
        pytest.param([], {}, (None, None, "NOT_MEASURED", None, None), id="not measured"),
        pytest.param([(LAST_SEEN, 52)], {}, (48, False, "NO_PACE", 3, None), id="one figure"),
        pytest.param(
            [(FIRST_SEEN, 20), (LAST_SEEN, 84)], {}, (16, False, "ON_TRACK", 1, 4), id="fast enough"
        ),
        pytest.param(
            [(FIRST_SEEN, 52), (LAST_SEEN, 52)], {}, (48, False, "BEHIND", 3, 0), id="standing still"
        ),
        pytest.param(
            [(FIRST_SEEN, 84), (LAST_SEEN, 52)], {}, (48, False, "BEHIND", 3, -2), id="the wrong way"
        ),
        pytest.param([(FIRST_SEEN, 20), (LAST_SEEN, 100)], {}, (0, True, "REACHED", None, 5), id="reached"),
        pytest.param([(LAST_SEEN, 101)], {}, (0, True, "REACHED", None, None), id="more than reached"),
        pytest.param(
            [(FIRST_SEEN, 20), (LAST_SEEN, 52)],
            {"due": TODAY - timedelta(days=1)},
            (48, False, "OVERDUE", None, 2),
            id="overdue",
        ),
        pytest.param(
            [(FIRST_SEEN, 20), (LAST_SEEN, 52)],
            {"due": TODAY},
            (48, False, "BEHIND", None, 2),
            id="due today",
        ),
        pytest.param(
            [(FIRST_SEEN, 84), (LAST_SEEN, 52)],
            {"direction": "LOWER_IS_BETTER", "value": 4},
            (48, False, "BEHIND", -3, -2),
            id="less is better",
        ),
        pytest.param(
            [(FIRST_SEEN, 20), (LAST_SEEN, 4)],
            {"direction": "LOWER_IS_BETTER", "value": 4},
            (0, True, "REACHED", None, -1),
            id="less is better and reached",
        ),
    ],
)
async def test_a_target_stands_as_its_figures_say(
    graph: Graph,
    make: Make,
    seen: list[tuple[date, float]],
    columns: dict[str, Any],
    expected: tuple[Any, ...],
) -> None:
    await measured(make, *seen, **columns)
    found = await asked(graph)
    pace = found["pace"]
    told = pace["status"], pace["requiredPerMonth"], pace["presentPerMonth"]
    assert (found["gap"], found["reached"], *told) == expected


async def test_a_pace_that_never_arrives_says_so(graph: Graph, make: Make) -> None:
    await measured(make, (FIRST_SEEN, 84), (LAST_SEEN, 52))
    pace = (await asked(graph))["pace"]
    assert pace["projectedOn"] is None
    assert pace["vi"].endswith("Với nhịp này, không đạt được.")
    assert pace["en"].endswith("At this pace it is never reached.")


async def test_a_percentage_is_foretold_within_0_and_100(graph: Graph, make: Make) -> None:
    await measured(make, (FIRST_SEEN, 20), (LAST_SEEN, 84), unit="PERCENT")
    pace = (await asked(graph))["pace"]
    assert pace["projectedValue"] == 100
    assert "84 % (" in pace["en"]


async def test_a_lower_bound_is_called_one(graph: Graph, make: Make) -> None:
    await measured(make, (LAST_SEEN, 52.5), bound="AT_LEAST")
    pace = (await asked(graph))["pace"]
    assert pace["bound"] == "AT_LEAST"
    assert "52,5 người" in pace["vi"]
    assert pace["vi"].endswith("Số liệu mới nhất là mức tối thiểu.")
    assert pace["en"].endswith("The latest figure is a lower bound.")


async def test_only_approved_figures_of_the_same_subject_and_basis_make_a_pace(
    graph: Graph, make: Make
) -> None:
    indicator = await measured(make, (LAST_SEEN, 52))
    day = {"indicator_id": indicator, "period_end": LAST_SEEN + timedelta(days=1)}
    await make("observation", **day, value=99, status="DRAFT")
    await make("observation", **day, value=98, status="SUPERSEDED")
    await make("observation", **day, tier="PROVINCE", value=97, status="APPROVED")
    earlier = {"indicator_id": indicator, "period_end": FIRST_SEEN, "value": 20, "status": "APPROVED"}
    await make("observation", **earlier, count_basis="PARTICIPATIONS")

    found = await asked(graph)

    assert (found["latest"], found["gap"]) == ({"value": 52}, 48)
    assert (found["pace"]["status"], found["pace"]["presentPerMonth"]) == ("NO_PACE", None)


async def test_targets_are_found_by_subject_and_by_whether_they_are_reached(graph: Graph, make: Make) -> None:
    unit = await make("administrative_unit", code="02545")
    indicator = await measured(make, (LAST_SEEN, 52))
    for place, value in ((unit, 60), (await make("administrative_unit", code="02546"), 100)):
        await make("target", indicator_id=indicator, unit_id=place, tier=None, due_on=TODAY)
        await make(
            "observation",
            indicator_id=indicator,
            unit_id=place,
            tier=None,
            period_end=LAST_SEEN,
            value=value,
            status="APPROVED",
        )
    question = "query($by: TargetFilter) { targets(filter: $by) { nodes { tier latest { value } } } }"

    async def found(**by: Any) -> list[float]:
        return sorted(
            one["latest"]["value"] for one in (await graph.ask(question, by=by))["targets"]["nodes"]
        )

    assert await found(unit={"code": ["02545"]}) == [60]
    assert await found(tier=["COMMUNE"]) == [52]
    assert await found(reached=True) == [60, 100]  # the least that a made target asks is 1
    assert await found(reached=False) == [52]
    assert await found(area={}) == await found(organisation={}) == []


BELONGS = "INSERT INTO area_membership (area_id, unit_id, basis) VALUES ($1, $2, 'CUSTOM')"
ELIGIBLE = "INSERT INTO opportunity_unit (opportunity_id, unit_id) VALUES ($1, $2)"
CLOSED_BY = "{ targets { nodes { closedBy { nodes { code } } } } }"


async def closers(graph: Graph) -> list[str]:
    (target,) = (await graph.ask(CLOSED_BY))["targets"]["nodes"]
    return sorted(one["code"] for one in target["closedBy"]["nodes"])


async def test_what_closes_a_gap_is_open_on_its_topic_and_for_its_people(
    graph: Graph, make: Make, connection: asyncpg.Connection
) -> None:
    unit, other = (
        await make("administrative_unit", code="02545"),
        await make("administrative_unit", code="02546"),
    )
    indicator = await make("indicator", topics=["AI"], audiences=["CADRE"])
    await make("target", indicator_id=indicator, unit_id=unit, tier=None)
    open_now = {"status": "PUBLISHED", "topics": ["AI", "E_COMMERCE"]}
    await make("opportunity", code="for-all", **open_now)
    await make("opportunity", code="for-cadres", **open_now, audiences=["CADRE", "TEACHER"])
    await make("opportunity", code="for-students", **open_now, audiences=["STUDENT"])
    await make("opportunity", code="of-another-topic", status="PUBLISHED", topics=["E_COMMERCE"])
    await make("opportunity", code="hidden", status="DRAFT", topics=["AI"])
    past = datetime.now(UTC) - timedelta(days=1)
    await make("opportunity", code="past", **open_now, closes_at=past)
    for code, place in (("for-the-unit", unit), ("for-another-unit", other)):
        offer = await make("opportunity", code=code, **open_now)
        await connection.execute(ELIGIBLE, offer, place)

    assert await closers(graph) == ["for-all", "for-cadres", "for-the-unit"]


@pytest.mark.parametrize("subject", ["area", "organisation", "province", "tier"])
async def test_offers_for_certain_units_close_the_gap_of_what_holds_them(
    graph: Graph, make: Make, connection: asyncpg.Connection, subject: str
) -> None:
    province = await make("administrative_unit", kind="PROVINCE", province_id=None, code="08")
    unit = await make("administrative_unit", code="02545", province_id=province)
    area = await make("area")
    await connection.execute(BELONGS, area, unit)
    body = await make("organisation", head_office_unit_id=unit)
    of = {
        "area": {"area_id": area, "tier": None},
        "organisation": {"organisation_id": body, "tier": None},
        "province": {"unit_id": province, "tier": None},
        "tier": {},
    }
    indicator = await make("indicator", topics=["AI"])
    await make("target", indicator_id=indicator, **of[subject])
    offer = await make("opportunity", code="for-the-unit", status="PUBLISHED", topics=["AI"])
    await connection.execute(ELIGIBLE, offer, unit)
    elsewhere = await make("opportunity", code="elsewhere", status="PUBLISHED", topics=["AI"])
    await connection.execute(ELIGIBLE, elsewhere, await make("administrative_unit", code="00099"))

    expected = ["elsewhere", "for-the-unit"] if subject == "tier" else ["for-the-unit"]
    assert await closers(graph) == expected


async def test_an_indicator_that_no_training_moves_is_closed_by_nothing(graph: Graph, make: Make) -> None:
    await make("target", indicator_id=await make("indicator"))
    await make("opportunity", status="PUBLISHED", topics=["AI"])
    await make("opportunity", status="PUBLISHED")
    assert await closers(graph) == []
