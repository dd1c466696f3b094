"""Lifecycles: which moves between states are legal.

A lifecycle is data beside its model (`LIFECYCLE = Lifecycle(...)`). The table carries its moves as a trigger, so
that no writer can make an illegal one. It never changes a row itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """The legal moves of one state column.

    `moves` maps every state to the states that may follow it; a state that maps to nothing is final.
    `initial` are the states in which a row may be born (a command starts at the first of them).
    """

    column: str
    initial: tuple[Enum, ...]
    moves: Mapping[Enum, tuple[Enum, ...]]

    def as_names(self) -> dict[str, list[str]]:
        """The moves as plain names, `{"DRAFT": ["IN_REVIEW"], ...}`, for the trigger's argument."""
        return {state.name: [after.name for after in followers] for state, followers in self.moves.items()}
