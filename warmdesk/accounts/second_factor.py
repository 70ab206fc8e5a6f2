"""Writes: a second factor at the door: codes of a phone (RFC 6238), recovery codes, and who must have one.

The secret is sealed, recovery codes are kept as hashes, a code opens once, and wrong ones count with wrong passwords.
"""

from __future__ import annotations

import base64
import secrets
from io import BytesIO

import segno
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.db.models import F, Q
from django.utils.translation import gettext

from warmdesk.accounts.errors import NotAllowed, SignInRefused
from warmdesk.accounts.events import RecoveryCodeUsed, SecondFactorRemoved, SecondFactorRequired, SecondFactorSet
from warmdesk.accounts.models import Business, RecoveryCode, User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import may_change
from warmdesk.accounts.services import check_lock, hash_of, note_failure
from warmdesk.lib import clock
from warmdesk.lib.secrets import seal, unseal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

SEALED_FOR = "second factor"
STEP_S = 30
DIGITS = 6
DRIFT = 1
"""How many steps of half a minute a phone's clock may be wrong, either way."""
SECRET_BYTES = 20
"""As long as the hash, as RFC 4226 (section 4, R6) asks."""
RECOVERY_CODES = 10


def new_secret() -> str:
    """Return a new secret as a phone's app takes it: Base32."""
    return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode()


def address_of_secret(secret: str, *, user: User, business: str) -> str:
    """Return the address (otpauth) that an authenticator app reads."""
    return _codes(secret).get_provisioning_uri(user.email, business or "Warmdesk")


def square_of(address: str) -> str:
    """Return the square that a phone scans, as SVG without styles."""
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=4, xmldecl=False, svgns=True, svgclass="qr", lineclass="qr-dots", dark="#000", light="#fff",
        omitsize=True, title=gettext("Square to scan with an authenticator app"),
    )  # fmt: skip
    return drawn.getvalue().decode()


def code_at(secret: str, step: int) -> str:
    """Return the code of a step of half a minute, counted from 1970."""
    return _codes(secret).generate(step * STEP_S).decode()


def _codes(secret: str) -> TOTP:
    return TOTP(base64.b32decode(secret), DIGITS, SHA1(), STEP_S, enforce_key_length=False)  # noqa: S303  # what the apps know; HMAC-SHA1 holds


def _step_of(secret: str, typed: str) -> int | None:
    """Return the step whose code this is, within a clock's drift."""
    now = int(clock.now().timestamp()) // STEP_S
    steps = range(now - DRIFT, now + DRIFT + 1)
    return next((step for step in steps if secrets.compare_digest(code_at(secret, step), typed)), None)


def set_second_factor(*, user: User, secret: str, code: str) -> list[str]:
    """Begin to ask for a second factor, once a code shows that the phone has the secret; return recovery codes, shown once.

    Records SecondFactorSet. Raises SignInRefused for a wrong code.
    """
    step = _step_of(secret, _typed(code))
    if step is None:
        raise SignInRefused(gettext("This code does not fit. Codes change every half minute: try the one that shows now."))
    with write():
        sealed = seal(secret, purpose=SEALED_FOR)
        User.objects.filter(id=user.id).update(second_factor=sealed, second_factor_since=clock.now(), second_factor_step=step)
        record(SecondFactorSet(user_id=user.id))
        return _new_codes(user)


def renew_recovery_codes(*, user: User, code: str) -> list[str]:
    """Return new recovery codes, shown once; the old ones open nothing more. Raises SignInRefused, LockedOut."""
    with write():
        check_second_factor(user=user, code=code)
        return _new_codes(user)


def _new_codes(user: User) -> list[str]:
    RecoveryCode.objects.filter(user=user).delete()
    plain = [base64.b32encode(secrets.token_bytes(10)).decode().lower() for _ in range(RECOVERY_CODES)]
    RecoveryCode.objects.bulk_create(RecoveryCode(user=user, code_hash=hash_of(code)) for code in plain)
    return ["-".join(code[at : at + 4] for at in range(0, len(code), 4)) for code in plain]


def check_second_factor(*, user: User, code: str) -> None:
    """Check a phone's code, or use up a recovery code; records RecoveryCodeUsed.

    Raises SignInRefused for a wrong or used one, LockedOut after five wrong tries.
    """
    current = User.objects.get(id=user.id, is_active=True)
    check_lock(current)
    typed = _typed(code)
    if not (_use_code(current, typed) if typed.isdigit() else _use_recovery_code(current, typed)):
        note_failure(current)
        raise SignInRefused(gettext("This code does not fit, or was used. Try the one that shows now."))


def _use_code(user: User, typed: str) -> bool:
    """Use a phone's code: neither it nor an earlier one opens again (RFC 6238, section 5.2)."""
    if not user.second_factor:
        return False
    step = _step_of(unseal(user.second_factor, purpose=SEALED_FOR), typed)
    if step is None:
        return False
    unused = Q(second_factor_step=None) | Q(second_factor_step__lt=step)
    with write():
        return User.objects.filter(unused, id=user.id, second_factor=user.second_factor).update(second_factor_step=step) == 1


def _use_recovery_code(user: User, typed: str) -> bool:
    with write():
        if RecoveryCode.objects.filter(user=user, code_hash=hash_of(typed), used_at=None).update(used_at=clock.now()) != 1:
            return False
        record(RecoveryCodeUsed(user_id=user.id, left=RecoveryCode.objects.filter(user=user, used_at=None).count()))
    return True


def remove_second_factor(*, user: User, by: User | None) -> None:
    """Ask this person for no second factor any more; records SecondFactorRemoved. Safe to call twice.

    Somebody else's may be removed by whoever may change them, one's own unless everybody must have one; without `by`, it is
    somebody at the server. Raises NotAllowed.
    """
    with write():
        if by is not None and by.id != user.id and not may_change(by, user):
            raise NotAllowed(gettext("Your role can't change this person. Ask an owner."))
        if by is not None and by.id == user.id and Business.objects.filter(requires_second_factor=True).exists():
            raise NotAllowed(gettext("Everybody at this desk has a second factor. You can move it to another phone."))
        found = User.objects.filter(id=user.id).exclude(second_factor="")
        if found.update(second_factor="", second_factor_since=None, second_factor_step=None):
            RecoveryCode.objects.filter(user=user).delete()
            record(SecondFactorRemoved(user_id=user.id, by_id=by.id if by else None))


def require_second_factor(*, is_required: bool, by: User) -> None:
    """Say whether everybody must have a second factor; records SecondFactorRequired.

    Whoever asks it of others has one. Raises NotAllowed.
    """
    if not by.may(May.RUN):
        raise NotAllowed(gettext("Only an owner can open this page."))
    with write():
        if is_required and not User.objects.get(id=by.id).has_second_factor:
            raise NotAllowed(gettext("Set up your own second factor first."))
        if Business.objects.exclude(requires_second_factor=is_required).update(
            requires_second_factor=is_required, version=F("version")
        ):
            record(SecondFactorRequired(is_required=is_required, by_id=by.id))


def _typed(code: str) -> str:
    return "".join(code.split()).replace("-", "").lower()
