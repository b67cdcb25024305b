"""Every address of the installation."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("traguardo.web.urls"))]
handler404 = "traguardo.web.views.missing.not_found"
