"""The deployment's settings: everything that comes from the environment, in one table.

Business settings are rows edited in the console; constants stand in the module that uses them.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

import dj_database_url
import django_stubs_ext

django_stubs_ext.monkeypatch()


@dataclass(frozen=True)
class Setting:
    """One environment variable: `docs/reference/settings.md` is generated from these."""

    name: str
    default: str
    help: str

    def text(self) -> str:
        """Return the value as typed, or the default."""
        return os.environ.get(self.name, self.default)

    def items(self) -> list[str]:
        """Return a comma-separated value as a list, without empty items."""
        return [item.strip() for item in self.text().split(",") if item.strip()]

    def yes(self) -> bool:
        """Return True for 1, true, yes and on."""
        return self.text().strip().lower() in {"1", "true", "yes", "on"}

    def number(self) -> int:
        """Return a whole number; raise ValueError that names the variable."""
        try:
            return int(self.text())
        except ValueError:
            raise ValueError(f"{self.name} must be a whole number, not {self.text()!r}") from None


DEPLOYMENT = (
    DATA := Setting("WARMDESK_DATA", "warmdesk-data", "Folder of the data file, the secret key and uploads."),
    DATABASE_URL := Setting(
        "WARMDESK_DATABASE_URL", "", "PostgreSQL as postgres://user:password@host:5432/name; empty: SQLite in WARMDESK_DATA."
    ),
    REDIS_URL := Setting(
        "WARMDESK_REDIS_URL",
        "",
        "Redis as redis://host:6379/0, needed when more than one web process runs; empty: inside the process.",
    ),
    SECRET_KEY_TEXT := Setting(
        "WARMDESK_SECRET_KEY", "", "Key that signs sessions and tickets; empty: made once and kept in WARMDESK_DATA."
    ),
    OLD_SECRET_KEYS := Setting(
        "WARMDESK_OLD_SECRET_KEYS",
        "",
        "Earlier keys, comma-separated: what they signed or sealed can still be read after the key was changed.",
    ),
    PORT := Setting("WARMDESK_PORT", "8000", "Port of `warmdesk run`; 0 takes any free one."),
    HOST := Setting("WARMDESK_HOST", "127.0.0.1", "Address that `warmdesk run` listens on."),
    PUBLIC_URL := Setting(
        "WARMDESK_PUBLIC_URL",
        "",
        "Address that customers' browsers use, as https://desk.example; empty: the address listened on.",
    ),
    HOSTS := Setting("WARMDESK_HOSTS", "localhost,127.0.0.1,[::1]", "Host names that the desk answers to, comma-separated."),
    THREADS := Setting("WARMDESK_THREADS", "8", "Threads that answer requests."),
    WORKERS := Setting("WARMDESK_WORKERS", "4", "Threads that do jobs in this process."),
    ENCODER := Setting(
        "WARMDESK_ENCODER", "auto", "`auto` uses the sentence encoder where its weights are cached; `none` works on words alone."
    ),
    CACHE := Setting("WARMDESK_CACHE", "", "Folder of the encoder's weights; empty: the user's cache folder."),
    PRIVATE_PLACES_TEXT := Setting(
        "WARMDESK_PRIVATE_PLACES",
        "",
        "Places inside your own network that the desk may call (a shop, a tool), as host:port, comma-separated; all others are "
        "refused.",
    ),
    TRUSTED_PROXIES := Setting(
        "WARMDESK_TRUSTED_PROXIES", "0", "How many reverse proxies in front may name the visitor's address."
    ),
    NEW_CHATS := Setting(
        "WARMDESK_NEW_CHATS_PER_HOUR",
        "60",
        "New widget conversations an hour from one address; shops behind one address share it.",
    ),
    LANGUAGE_MODEL := Setting(
        "WARMDESK_LANGUAGE_MODEL",
        "",
        "Language model that words replies: `openai:MODEL`, `anthropic:MODEL` or `ollama:MODEL`; empty: none is asked.",
    ),
    LANGUAGE_MODEL_URL := Setting(
        "WARMDESK_LANGUAGE_MODEL_URL",
        "",
        "Where the model is, if not at its provider's own address; any server that speaks like it.",
    ),
    LANGUAGE_MODEL_KEY := Setting("WARMDESK_LANGUAGE_MODEL_KEY", "", "The provider's key; never logged, never stored."),
    LANGUAGE_MODEL_SECONDS := Setting(
        "WARMDESK_LANGUAGE_MODEL_SECONDS",
        "20",
        "Longest wait of a customer for the model, from their message on; then the embedded answer goes out.",
    ),
    LANGUAGE_MODEL_DAILY_BUDGET := Setting(
        "WARMDESK_LANGUAGE_MODEL_DAILY_BUDGET",
        "500",
        "What the model may cost a day of the business, in minor units (500 is 5.00); spent: the desk answers by itself.",
    ),
    LANGUAGE_MODEL_PRICES := Setting(
        "WARMDESK_LANGUAGE_MODEL_PRICES",
        "",
        "What a million tokens cost, in minor units, read/written, comma-separated: `gpt-5-mini=25/200`. A billed "
        "model without a price is not asked; Ollama's cost nothing.",
    ),
    LANGUAGE_MODEL_CURRENCY := Setting("WARMDESK_LANGUAGE_MODEL_CURRENCY", "USD", "The currency of prices and budget, ISO 4217."),
    STRIPE_URL := Setting(
        "WARMDESK_STRIPE_URL", "", "Where Stripe's API is, if not at its own address: for tries against a server of your own."
    ),
    SMTP_URL := Setting(
        "WARMDESK_SMTP_URL",
        "",
        "The server that sends the desk's mail: smtps://user:password@host:465, smtp+starttls://user:password@host:587, or "
        "smtp://host:25 without encryption; empty: no mail is sent, and who needs a one-time code gets a person.",
    ),
    MAIL_FROM := Setting(
        "WARMDESK_MAIL_FROM", "", "The address that the desk's own mail comes from, one that nobody reads: no-reply@desk.example."
    ),
    DEBUG_TEXT := Setting("WARMDESK_DEBUG", "no", "`yes` shows error pages with code; never on a public desk."),
)

DATA_FOLDER = Path(DATA.text()).expanduser()


def _secret_key() -> str:
    """Return the configured key, or the one kept beside the data, made on first use."""
    if SECRET_KEY_TEXT.text():
        return SECRET_KEY_TEXT.text()
    kept = DATA_FOLDER / "secret.key"
    if not kept.exists():
        DATA_FOLDER.mkdir(parents=True, exist_ok=True)
        with open(kept, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(secrets.token_urlsafe(50))
    return kept.read_text().strip()


SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS = OLD_SECRET_KEYS.items()
DEBUG = DEBUG_TEXT.yes()
ALLOWED_HOSTS = HOSTS.items()
PRIVATE_PLACES = PRIVATE_PLACES_TEXT.items()
PUBLIC_ADDRESS = PUBLIC_URL.text().rstrip("/")
IS_HTTPS = PUBLIC_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS] if PUBLIC_ADDRESS else []
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

ROOMS = (
    "outbox",
    "live",
    "accounts",
    "topics",
    "notices",
    "contacts",
    "conversations",
    "catalog",
    "own_tools",
    "payments",
    "bookings",
    "orders",
    "knowledge",
    "routing",
    "followups",
    "assistant",
    "channels",
    "folder",
    "analytics",
    "governance",
    "evaluation",
    "learning",
    "console",
    "api",
    "portal",
)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    *(f"warmdesk.{room}" for room in ROOMS),
    "warmdesk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "warmdesk.console.language.ConsoleLanguage",
    "warmdesk.lib.bodies.LimitBodies",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "warmdesk.console.headers.ConsoleHeaders",
    "warmdesk.lib.errors.SpeakErrors",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
ROOT_URLCONF = "warmdesk.urls"
WSGI_APPLICATION = None

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": str(DATA_FOLDER / "desk.sqlite3"),
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # FULL: what a customer said is on disk before the desk says that it was received. Secure delete: what was erased is
        # overwritten, so that the file does not keep it between its rows.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;",
    },
    "CONN_MAX_AGE": None,
}
DATABASES = {"default": dj_database_url.parse(DATABASE_URL.text(), conn_max_age=600) if DATABASE_URL.text() else SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL.text()}
        if REDIS_URL.text()
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    ),
}
LIVE_BUS = "warmdesk.live.redis_bus.RedisBus" if REDIS_URL.text() else "warmdesk.live.bus.LocalBus"

AUTH_USER_MODEL = "accounts.User"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "console:login"
LOGIN_REDIRECT_URL = "console:inbox"
SESSION_COOKIE_AGE = 14 * 24 * 3600

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"), ("es", "Español"), ("fr", "Français"), ("de", "Deutsch"), ("it", "Italiano"), ("pt", "Português"),
    ("nl", "Nederlands"), ("pl", "Polski"),
]  # fmt: skip
LOCALE_PATHS = [Path(__file__).parent / "locale"]
STATIC_URL = "/static/"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"mcp.client": {"level": "CRITICAL"}},  # it logs what other people's servers say; the desk says itself what failed
}
