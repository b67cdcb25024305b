"""Where e-mails go is one address in the environment."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from traguardo.config.settings import _mail_login, _mail_server


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("smtp://posta.valdoro.example", ("posta.valdoro.example", 587, True, False)),
        ("smtps://posta.valdoro.example", ("posta.valdoro.example", 465, False, True)),
        ("smtp+plain://localhost:2525", ("localhost", 2525, False, False)),
    ],
)
def test_an_address_names_server_port_and_protection(
    address: str, server: tuple[str, int, bool, bool]
) -> None:
    assert _mail_server(address) == server


def test_name_and_password_may_hold_any_character() -> None:
    address = "smtp://ufficio%40valdoro.example:p%2Fw%3A@posta.valdoro.example"
    assert _mail_login(address) == ("ufficio@valdoro.example", "p/w:")


@pytest.mark.parametrize("address", ["posta.valdoro.example", "http://posta", "smtp://"])
def test_another_kind_of_address_says_what_is_expected(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="expected smtp://"):
        _mail_server(address)
