"""Turns: unseen questions are analysed one at a time, and a flood of them waits, but only while there are others."""

from __future__ import annotations

import asyncio
import time

import pytest

from hub.read.turns import AHEAD, SHARE, Turns

TOOK = 0.05
SAVED_UP = round(AHEAD / TOOK)


async def one(turns: Turns, order: list[int], number: int) -> None:
    async with turns:
        time.sleep(TOOK)  # noqa: ASYNC251 - as analysing does
        order.append(number)


async def took(turns: Turns, count: int) -> float:
    order: list[int] = []
    begun = time.perf_counter()
    await asyncio.gather(*(one(turns, order, number) for number in range(count)))
    assert order == list(range(count))
    return time.perf_counter() - begun


async def test_alone_nobody_waits() -> None:
    assert await took(Turns(), SAVED_UP + 5) < AHEAD + 5 * TOOK / SHARE


async def test_a_flood_beside_others_waits_once_what_was_saved_up_is_spent() -> None:
    turns = Turns()
    turns.others = 1
    assert await took(turns, SAVED_UP + 5) > AHEAD + 2 * TOOK / SHARE


async def test_a_turn_that_fails_or_is_given_up_is_passed_on() -> None:
    turns = Turns()
    with pytest.raises(ZeroDivisionError):
        async with turns:
            raise ZeroDivisionError
    order: list[int] = []
    await asyncio.gather(*(one(turns, order, number) for number in range(SAVED_UP + 6)))
    turns.others = 1
    waiting = asyncio.create_task(one(turns, order, -1))
    await asyncio.sleep(0)
    waiting.cancel()
    turns.others = 0
    await one(turns, order, -2)
    assert order[-2:] == [SAVED_UP + 5, -2]
