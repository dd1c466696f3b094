"""The comparison as an SVG: for each question the throughput of each, as a multiple of the hub's, on a logarithmic scale.

Plain text, a few kilobytes, without fonts or scripts; readable on light and dark pages, and by screen readers.
"""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LABEL, _WIDTH, _RIGHT = 250, 400, 110  # pixels: names, the scale, figures
_BAR, _STEP, _HEAD, _GAP = 13, 18, 24, 10
_TOP = 58
_TITLE = "Throughput of the hub and of its peers"
# Distinct in grey as well; the hub's own is the darkest on light pages and the lightest on dark ones.
_COLOURS = {
    "hub": ("#0b4f8a", "#8cc8ff"),
    "hub-unchanged": ("#3d8fd1", "#4a90c8"),
    "limit": ("#8a8f98", "#8a8f98"),
}
_PEER = ("#c9772b", "#d98f4a")
_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.q { font-weight: 600 } .s { fill: #59636e } .g { stroke: #d1d9e0 } .one { stroke: #8a8f98; stroke-dasharray: 2 3 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .s { fill: #9198a1 } .g { stroke: #3d444d } }
"""


def svg(comparison: Mapping[str, Any], machine: Mapping[str, Any]) -> str:
    """The chart. Raises ValueError if there is nothing to show."""
    questions = {
        name: found["entries"] for name, found in comparison["questions"].items() if "hub" in found["entries"]
    }
    if not questions:
        raise ValueError("no question was measured, so there is nothing to draw")
    ratios = [
        entry["per_second"] / entries["hub"]["per_second"]
        for entries in questions.values()
        for entry in entries.values()
    ]
    scale = _Scale(min(ratios), max(ratios))
    y, parts = _TOP, []
    for question, entries in questions.items():
        parts.append(f'<text class="q" x="0" y="{y + 14}">{escape(question)}</text>')
        y += _HEAD
        for key, entry in entries.items():
            parts.append(_bar(scale, key, entry, entries["hub"]["per_second"], y))
            y += _STEP
        y += _GAP
    under = f"{machine['offers']} offers, {machine['cores']} cores, PostgreSQL {machine['postgresql']}, commit {machine['commit']}"
    if machine["load_before"][0] >= machine["cores"] / 4:
        under += ", while the machine did other things"
    width = _LABEL + _WIDTH + _RIGHT
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{y}" viewBox="0 0 {width} {y}" role="img"',
        ' aria-labelledby="title description">',
        f'<title id="title">{_TITLE}</title>',
        f'<desc id="description">{escape(_in_words(questions))}</desc>',
        f"<style>{_STYLE}{''.join(_colours(questions))}</style>",
        f'<text class="q" x="0" y="14">{_TITLE}: requests per second, as a multiple of the hub\'s (logarithmic)</text>',
        f'<text class="s" x="0" y="31">{escape(under)}</text>',
    )
    return "\n".join((*head, *scale.lines(y), *parts, "</svg>\n"))


class _Scale:
    """From a ratio to pixels; whole powers of ten are lines."""

    def __init__(self, least: float, most: float) -> None:
        self.low = math.floor(math.log10(least) - 0.05)
        self.high = max(math.log10(most), 0.0) + 0.05

    def at(self, ratio: float) -> float:
        return _LABEL + _WIDTH * (math.log10(ratio) - self.low) / (self.high - self.low)

    def lines(self, bottom: int) -> Iterator[str]:
        for power in range(self.low, math.floor(self.high) + 1):
            x = self.at(10.0**power)
            name = f"1/{10**-power}" if power < 0 else "the hub" if power == 0 else f"x {10**power}"
            kind = "one" if power == 0 else "g"
            yield f'<line class="{kind}" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 6}" y2="{bottom}"/>'
            yield f'<text class="s" x="{x:.1f}" y="{_TOP - 10}" text-anchor="middle">{name}</text>'


def _bar(scale: _Scale, key: str, entry: Mapping[str, Any], hub: float, y: int) -> str:
    end = scale.at(entry["per_second"] / hub)
    return (
        f'<text x="{_LABEL - 8}" y="{y + 11}" text-anchor="end">{escape(entry["name"])}</text>'
        f'<rect class="{_kind(key)}" x="{_LABEL}" y="{y}" width="{max(1.0, end - _LABEL):.1f}" height="{_BAR}" rx="2"/>'
        f'<text class="s" x="{end + 6:.1f}" y="{y + 11}">{_speed(entry)}{_ratio(key, entry, hub)}</text>'
    )


def _kind(key: str) -> str:
    return key if key in _COLOURS else "peer"


def _colours(questions: Mapping[str, Any]) -> Iterator[str]:
    used = {_kind(key) for entries in questions.values() for key in entries}
    for kind in sorted(used):
        light, dark = _COLOURS.get(kind, _PEER)
        yield f".{kind} {{ fill: {light} }} @media (prefers-color-scheme: dark) {{ .{kind} {{ fill: {dark} }} }}\n"


def _speed(entry: Mapping[str, Any]) -> str:
    speed = entry["per_second"]
    return f"{speed:,.0f}/s".replace(",", " ") if speed >= 100 else f"{speed:.1f}/s"


def _ratio(key: str, entry: Mapping[str, Any], hub: float) -> str:
    times = entry["per_second"] / hub
    return "" if key == "hub" else f" (x {times:.0f})" if times >= 10 else f" (x {times:.2g})"


def _in_words(questions: Mapping[str, Any]) -> str:
    """The same figures for who cannot see the bars."""
    sentences = (
        f"{question}: " + ", ".join(f"{entry['name']} {_speed(entry)}" for entry in entries.values())
        for question, entries in questions.items()
    )
    return "Requests per second. " + "; ".join(sentences) + "."
