"""Every setting, from the environment; docs/settings.md says what each is for."""

from __future__ import annotations

import os
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("TRAGUARDO_DATA", Path.home() / ".local/share/traguardo"))
DEBUG = os.environ.get("TRAGUARDO_DEBUG", "") == "1"


def _secret_key() -> str:
    """The key of this installation: given, or made once and kept where only its owner reads it."""
    if given := os.environ.get("TRAGUARDO_SECRET_KEY"):
        return given
    kept = DATA / "secret-key"
    DATA.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return kept.read_text(encoding="ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    return kept.read_text(encoding="ascii")


def _database(address: str) -> dict[str, Any]:
    """`postgresql://user:password@host:port/name`, or the embedded SQLite file where none is given.

    Write-ahead logging and immediate transactions: readers never wait, two writers queue.
    """
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "traguardo.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def _mail_server(address: str) -> tuple[str, int, bool, bool]:
    """Host, port, STARTTLS, TLS of `smtp://user:password@host:587` (STARTTLS), `smtps://…:465`
    (TLS from the start) or `smtp+plain://host:25` (a server of the same machine).
    """
    parts = urlsplit(address)
    ports = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
    if parts.scheme not in ports or not parts.hostname:
        raise ImproperlyConfigured(
            "TRAGUARDO_EMAIL_URL: expected smtp://user:password@host:587, smtps://… or "
            f"smtp+plain://…, found {parts.scheme or 'no scheme'}://{parts.hostname or ''}"
        )
    port = parts.port or ports[parts.scheme]
    return parts.hostname, port, parts.scheme == "smtp", parts.scheme == "smtps"


def _mail_login(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return unquote(parts.username or ""), unquote(parts.password or "")


def _theme_static() -> str:
    """Bootstrap Italia's static files, from its installed package (never an installed app: its
    error templates do not survive hashed file names).
    """
    spec = find_spec("bootstrap_italia_template")
    assert spec is not None
    assert spec.origin is not None
    return str(Path(spec.origin).parent / "static")


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = os.environ.get("TRAGUARDO_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("TRAGUARDO_ORIGINS", "").split(",") if o]
SECURE = os.environ.get("TRAGUARDO_HTTPS", "") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "traguardo.store",
    "traguardo.ui",
    "traguardo.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "traguardo.ui.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "traguardo.ui.pressed.explained",
]

ROOT_URLCONF = "traguardo.config.urls"
WSGI_APPLICATION = "traguardo.config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": ["template_partials.templatetags.partials"],
        },
    }
]

DATABASES = {"default": _database(os.environ.get("TRAGUARDO_DATABASE", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "store.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "traguardo.actions.password_rules.LongEnough"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1
# What the login form calls it, whatever the column is: else every address counts as one.
AXES_USERNAME_FORM_FIELD = "username"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "web/session/locked.html"

LANGUAGE_CODE = "it"
LANGUAGES = [("it", "Italiano"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = os.environ.get("TRAGUARDO_TIME_ZONE", "Europe/Rome")
USE_TZ = True
# An ISO date instead of the calendar, for demonstrations.
TODAY = os.environ.get("TRAGUARDO_TODAY", "")

# A file of labels added to documents/vocabulary.toml, for every document that is read.
VOCABULARY = os.environ.get("TRAGUARDO_VOCABULARY", "")

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [_theme_static()]
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = DATA / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
UPLOAD_LIMIT = 20 * 1024 * 1024
EVIDENCE_TYPES = os.environ.get(
    "TRAGUARDO_EVIDENCE_TYPES",
    "pdf p7m docx doc odt rtf txt xlsx xls ods csv pptx ppt odp jpg jpeg png tif tiff eml xml zip",
).split()

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None

# The address of the site as people reach it, for the links in what is sent by e-mail.
ADDRESS = os.environ.get("TRAGUARDO_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
DEFAULT_FROM_EMAIL = os.environ.get("TRAGUARDO_EMAIL_FROM", "traguardo@localhost")
EMAIL_BACKEND = os.environ.get(
    "TRAGUARDO_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend"
)
if _SERVER := os.environ.get("TRAGUARDO_EMAIL_URL", ""):
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT, EMAIL_USE_TLS, EMAIL_USE_SSL = _mail_server(_SERVER)
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail_login(_SERVER)
    EMAIL_TIMEOUT = 20
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
