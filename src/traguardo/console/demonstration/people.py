"""Who can log in to the demonstration; the passwords are no secret, the command prints them."""

from __future__ import annotations

from dataclasses import dataclass

from traguardo.core.roles import Role

CODE = "valdoro"
NAME = "Camera di Commercio di Valdoro"
PASSWORD = "valdoro-2026"  # noqa: S105 - meant to be known


@dataclass(frozen=True, slots=True)
class Login:
    """A person of the demonstration; `office` says in Italian what they do there."""

    email: str
    name: str
    roles: tuple[Role, ...]
    office: str


PLANNER = Login(
    "lavinia@valdoro.example", "Lavinia Pratoverde", (Role.PLANNER,), "ufficio performance"
)
OWNER = Login(
    "corrado@valdoro.example",
    "Corrado Valsenti",
    (Role.MEASUREMENT_OWNER,),
    "responsabile della rilevazione",
)
MANAGER = Login(
    "ersilia@valdoro.example",
    "Ersilia Montebruno",
    (Role.OBJECTIVE_OWNER, Role.MEASUREMENT_OWNER),
    "dirigente, responsabile di obiettivi",
)
APPROVER = Login(
    "ottavio@valdoro.example", "Ottavio Querciagrossa", (Role.APPROVER,), "segretario generale"
)
EVALUATOR = Login("fiorenza@valdoro.example", "Fiorenza Altariva", (Role.EVALUATOR,), "OIV")
ADMINISTRATOR = Login(
    "amedea@valdoro.example",
    "Amedea Roccachiara",
    (Role.ADMINISTRATOR,),
    "amministra unità, persone e ruoli",
)

LOGINS = (PLANNER, OWNER, MANAGER, APPROVER, EVALUATOR, ADMINISTRATOR)
