"""The components of the house as typed tags; each has its template in ui/components."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from traguardo.ui.lights import LightLook, look

register = template.Library()


class LightContext(TypedDict):
    look: LightLook
    label: str


class BarContext(TypedDict):
    width: str
    tone: str
    mark: str


class CrumbsContext(TypedDict):
    crumbs: list[tuple[str, str]]
    here: str


class EmptyContext(TypedDict):
    title: str
    advice: str
    url: str
    label: str
    icon: str


class FieldContext(TypedDict):
    field: BoundField
    wide: bool


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """`{% icon "pencil" %}`: a drawing of the theme's sprite, silent for screen readers."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#it-{}"/></svg>',
        extra,
        static("svg/sprites.svg"),
        name,
    )


@register.inclusion_tag("ui/components/light.html")
def light(name: str | None, label: str = "") -> LightContext:
    """`{% light status %}`: shape and word; `label` says whose light it is, for screen readers."""
    return {"look": look(name), "label": label}


@register.inclusion_tag("ui/components/bar.html")
def bar(value: Decimal | None, tone: str = "plain", mark: Decimal | None = None) -> BarContext:
    """A horizontal bar for a percentage that is also written beside it."""
    return {
        "width": "0" if value is None else f"{min(max(value, Decimal(0)), Decimal(100)):.1f}",
        "tone": tone,
        "mark": "" if mark is None else f"{mark:.1f}",
    }


@register.inclusion_tag("ui/components/breadcrumbs.html")
def breadcrumbs(here: str, *crumbs: str) -> CrumbsContext:
    """`{% breadcrumbs "Qui" "Cruscotto" its_url … %}`: the way back, label and address in turn."""
    return {"here": here, "crumbs": list(zip(crumbs[::2], crumbs[1::2], strict=True))}


@register.inclusion_tag("ui/components/empty.html")
def empty(
    title: str, advice: str, url: str = "", label: str = "", icon: str = "info-circle"
) -> EmptyContext:
    """What a page says when there is nothing yet: what to do first, and where."""
    return {"title": title, "advice": advice, "url": url, "label": label, "icon": icon}


@register.inclusion_tag("ui/components/field.html")
def field(bound: BoundField, *, wide: bool = False) -> FieldContext:
    """A form field with its label, its help and its errors tied to it."""
    return {"field": bound, "wide": wide}


@register.simple_block_tag
def callout(content: str, tone: str, title: str = "") -> SafeString:
    """`{% callout "warning" "Titolo" %} … {% endcallout %}`: a message that stays on the page."""
    names = {"success": "check-circle", "warning": "warning-circle", "danger": "close-circle"}
    heading = format_html('<p class="notice-title">{}</p>', title) if title else ""
    return format_html(
        '<div class="notice notice-{}">{}<div class="notice-body">{}{}</div></div>',
        tone,
        icon(names.get(tone, "info-circle")),
        heading,
        content,
    )
