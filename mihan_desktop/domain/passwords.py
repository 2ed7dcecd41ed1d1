"""Rules for passwords: long enough, not one that everybody tries first (NIST SP 800-63B-4, 3.1.1.2)."""

import unicodedata

from mihan_desktop.domain.problems import Problem

SHORTEST = 8
"""characters; the standard's minimum for a password beside another factor: here the locked room and the disk"""

_TRIED_FIRST = """
    12345678 123456789 1234567890 password password1 passw0rd qwertyui qwerty123 qwertyuiop 11111111 00000000 88888888
    12341234 87654321 987654321 0987654321 abcd1234 abc12345 a1234567 aa123456 asdfghjk asdf1234 1q2w3e4r 1qaz2wsx
    iloveyou sunshine princess football baseball welcome1 admin123 administrator letmein1 trustno1 superman
    baghdad1 baghdad123 iraq1234 iraq2003 kurdistan kurdistan1 mihan123 mihan1234 ministry ministry1 supervisor
"""
_COMMON = frozenset(_TRIED_FIRST.split())


def normalised(password: str) -> str:
    """One form of a password for every keyboard that writes the same characters (NFKC); half letters count as ?."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode()


def check_password(password: str, username: str = "") -> tuple[Problem, ...]:
    """Problems ``password_short`` (params ``minimum``), ``password_common``; none when it will do."""
    text = normalised(password)
    if len(text) < SHORTEST:
        return (Problem("password_short", "password", {"minimum": SHORTEST}),)
    folded = text.casefold()
    if folded in _COMMON or len(set(folded)) < 3 or (username and folded == normalised(username).casefold()):
        return (Problem("password_common", "password"),)
    return ()
