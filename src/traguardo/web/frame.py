"""What the frame around every page needs: header, sections, periods."""

from __future__ import annotations

from django.http import HttpRequest

from traguardo.actions.permission import roles_of
from traguardo.core.model import PlanState
from traguardo.core.roles import Role, Verb, may
from traguardo.store.models import Administration, Plan
from traguardo.web.person import person_of, role_words
from traguardo.web.today import today

Frame = dict[str, object]


def plan_frame(
    request: HttpRequest, plan: Plan, section: str, roles: frozenset[Role] | None = None
) -> Frame:
    """The frame of a page that stands in a plan; `section` is its entry in the navigation."""
    person, day = person_of(request), today(request)
    if roles is None:
        roles = roles_of(person, plan.administration, day)
    years = list(plan.plan_years.order_by("year").values_list("year", flat=True))
    return {
        "plan_row": plan,
        "section": section,
        **_of_body(request, plan.administration, roles),
        "may_import": may(roles, Verb.IMPORT_PLAN, PlanState.DRAFT),
        "plan_years": "–".join(dict.fromkeys((str(years[0]), str(years[-1])))) if years else "",
        "several_plans": Plan.objects.visible_to(person, day).count() > 1,
    }


def frame_without_plan(request: HttpRequest, administration: Administration | None) -> Frame:
    """The frame of a page that stands in no plan."""
    roles: frozenset[Role] = frozenset()
    if administration is not None:
        roles = roles_of(person_of(request), administration, today(request))
    return _of_body(request, administration, roles)


def _of_body(
    request: HttpRequest, administration: Administration | None, roles: frozenset[Role]
) -> Frame:
    """Where the person is, as what, and where else they could be."""
    own = Administration.objects.visible_to(person_of(request), today(request))
    return {
        "administration": administration,
        "role_words": role_words(roles),
        "may_manage": may(roles, Verb.MANAGE, PlanState.DRAFT),
        "own_bodies": list(own),
    }
