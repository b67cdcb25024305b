"""Administrations, their units, the people who log in, and what they are to an administration."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from traguardo.core.roles import Role
from traguardo.core.unit_tree import UnitKind
from traguardo.store.fields import choices, one_of
from traguardo.store.querysets.people import (
    AdministrationQuerySet,
    PersonQuerySet,
    RoleAssignmentQuerySet,
    UnitQuerySet,
)


class Administration(models.Model):
    """Ente: who has plans. `code` is what the command line names it by."""

    code = models.SlugField(max_length=64, unique=True)
    name = models.TextField()

    objects = AdministrationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A part of an administration: a service, an office, a special agency."""

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="units"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    kind = models.CharField(max_length=32, choices=choices(UnitKind), default=UnitKind.OFFICE.value)
    name = models.TextField()
    head = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="headed_units",
    )

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["administration", "name"], name="unit_named_once"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="unit_not_in_itself"
            ),
            one_of("kind", UnitKind, "unit_kind_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Person(AbstractBaseUser):
    """Somebody who logs in, with an e-mail address and a password."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.TextField()
    language = models.CharField(max_length=8, choices=settings.LANGUAGES, default="it")
    is_active = models.BooleanField(default=True)

    objects = PersonQuerySet.as_manager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="person_email_once"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name


class RoleAssignment(models.Model):
    """What a person is to an administration, from a day to a day (both included)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="roles"
    )
    role = models.CharField(max_length=32, choices=choices(Role))
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = RoleAssignmentQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            one_of("role", Role, "role_known"),
            models.UniqueConstraint(
                fields=["person", "administration", "role", "starts_on"], name="role_granted_once"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="role_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.role}"
