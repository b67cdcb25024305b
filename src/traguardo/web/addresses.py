"""The address of every place of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths of the core (`operational/3/indicators/0`) to addresses of the interface.

    `query` (`periodo=2026-H1`, or empty) goes with every address, so that a link keeps the period.
    """

    plan_id: int
    ids: Mapping[str, int]
    query: str = ""

    def of(self, path: str) -> str:
        """The page of an objective or an indicator; an area or the plan itself is in the tree.

        A place below an indicator (a target, a measurement) is on the indicator's page.
        """
        steps = path.split("/")
        while steps and "/".join(steps) not in self.ids:
            steps = steps[:-2]
        here = "/".join(steps)
        if "indicators" in steps:
            return self._page("indicator", self.ids[here])
        if len(steps) >= 2 and (steps[0] == "operational" or "objectives" in steps):
            return self._page("objective", self.ids[here])
        fragment = f"#{path.replace('/', '-')}" if path.startswith("areas/") else ""
        return self._page("tree") + fragment

    def _page(self, name: str, *ids: int) -> str:
        address = reverse(name, args=[self.plan_id, *ids])
        return f"{address}?{self.query}" if self.query else address
