"""Plans made from plans: which years follow, which two are merged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from traguardo.core.model import PlanState
from traguardo.core.wording import shorten
from traguardo.store.models import Administration, Plan
from traguardo.ui.figures import moment
from traguardo.ui.words import word

_LONGEST = 80


class NextYearsForm(forms.Form):
    """With which year the new plan begins."""

    dal = forms.TypedChoiceField(label=_("Il nuovo piano comincia dal"), coerce=int)

    def __init__(self, data: Any, years: tuple[int, ...]) -> None:
        super().__init__(data, initial={"dal": years[0] if years else None})
        field = self.fields["dal"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(year, str(year)) for year in years]


class MergingForm(forms.Form):
    """Two plans, and whose the new one is."""

    first = forms.TypedChoiceField(label=_("Primo piano"), coerce=int)
    second = forms.TypedChoiceField(label=_("Secondo piano"), coerce=int)
    administration = forms.TypedChoiceField(label=_("Ente del nuovo piano"), coerce=int)
    title = forms.CharField(
        label=_("Titolo del nuovo piano"),
        required=False,
        max_length=1000,
        help_text=_("Vuoto: il titolo del primo."),
    )

    def __init__(self, data: Any, plans: Iterable[Plan], bodies: Iterable[Administration]) -> None:
        super().__init__(data)
        self._plans = {plan.pk: plan for plan in plans}
        self._bodies = {body.pk: body for body in bodies}
        named = [(key, _named(plan)) for key, plan in self._plans.items()]
        for name in ("first", "second"):
            self._offer(name, [("", "—"), *named])
        self._offer("administration", [(key, body.name) for key, body in self._bodies.items()])

    def _offer(self, name: str, choices: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        field.error_messages["required"] = gettext("Scegli un piano.")

    @property
    def plans(self) -> tuple[Plan, Plan]:
        """The two of a valid form."""
        return self._plans[self.cleaned_data["first"]], self._plans[self.cleaned_data["second"]]

    @property
    def body(self) -> Administration:
        """Whose the new plan is, on a valid form."""
        return self._bodies[self.cleaned_data["administration"]]


def _named(plan: Plan) -> str:
    """Whose plan of which years, in which state, since when: two of one title are told apart.

    The title, which may be long, comes last.
    """
    years = sorted(one.year for one in plan.plan_years.all())
    span = f"{years[0]}–{years[-1]}" if years else ""
    told = gettext("%(state)s, importato il %(moment)s, n. %(number)d") % {
        "state": word(PlanState(plan.state)),
        "moment": moment(plan.created_at),
        "number": plan.pk,
    }
    parts = (plan.administration.name, span, told, shorten(str(plan), _LONGEST))
    return " · ".join(part for part in parts if part)
