"""Who may have the database's key: each person by a password, the office's safe by a paper, the ministry by its safe.

The file tells how many people may sign in, not who: a slot is found by a salted hash of the name. A wrong name costs
the same work and leaves the same trace as a wrong password. What the database says of people is in force, not what
stands here: ``settle`` makes the file follow it. So what is added stands here before the database knows of it, what is
taken away goes after, and a crash between the two changes nothing for anybody.
"""

import hashlib
import hmac
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.passwords import normalised
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage import keyring_file
from mihan_desktop.storage.files import alone
from mihan_desktop.storage.keyring_file import Body, Contents, Entry, Safe
from mihan_desktop.storage.slots import (
    FLOOR,
    Slot,
    WrongPassword,
    at_least,
    close_slot,
    open_sealed,
    open_slot,
    seal_to,
)
from mihan_desktop.storage.tries import Failures, Tries
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import (
    Cost,
    PrivateKeyFile,
    new_receiving_key,
    private_bytes,
    public_bytes,
    receiving_private,
)
from sync.protocol.recovery_code import RecoveryCode, which_paper

Secret = TypeVar("Secret")
log = logging.getLogger(__name__)

_RECOVERY = "recovery"
_MINISTRY = "ministry"


@dataclass(frozen=True, slots=True)
class Founded:
    """The first keyring of an office. code: printed once; publics: for the database; contents: for ``found``."""

    code: str
    public: bytes
    recovery: bytes
    contents: Contents


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a right password gives.

    following: the key that the database has if a re-key was cut off after its switch. public: by which the database
    knows this password, empty for the paper. cost, took: of this try, seconds. failures: the wrong tries before it.
    half: the private one of whoever it was, or of the paper.
    """

    key: bytes
    following: bytes | None = None
    public: bytes = b""
    cost: Cost | None = None
    took: float = 0.0
    failures: Failures = field(default_factory=Failures)
    half: X25519PrivateKey | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Holders:
    """Who is to have the key, as the database says: raw X25519 public halves.

    people: by username; None where the database does not know the half. recovery: of the paper that is good; ministry:
    of its safe; None when not known.
    """

    people: Mapping[str, bytes | None]
    recovery: bytes | None = None
    ministry: bytes | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """changed: the file was written anew. intact: nobody without the key had changed it, or put an old one back."""

    changed: bool
    intact: bool


class Keyring:
    """The holders of one profile's key. now: for the delay after failures; floor: of the costs that are written."""

    def __init__(self, path: Path, *, now: Callable[[], datetime], floor: Cost = FLOOR) -> None:
        self._path = path
        self._now = now
        self._floor = floor
        self._tries = Tries(path.with_suffix(".tries"), now=now, alone=self.alone)

    @property
    def exists(self) -> bool:
        """True when an office has been created here."""
        return self._path.exists()

    def alone(self) -> AbstractContextManager[None]:
        """No other window changes this file meanwhile: what is read is still so when it is written."""
        return alone(self._path.with_name(f"{self._path.name}.lock"))

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Nobody else changes who may open, from the first line in the file to the database's commit, or signs in.

        Not to be asked for twice by one thread. Where not even an empty file can be made, nothing is changed either.
        """
        with ExitStack() as stack:
            try:
                if self.exists:
                    stack.enter_context(alone(self._path.with_name(f"{self._path.name}.changing")))
            except OSError:
                log.warning("nobody can be kept out: no room on the disk")
            yield

    # the beginning ----------------------------------------------------------------------------------------------------

    def make(
        self, key: bytes, username: str, password: str, cost: Cost, signing: Ed25519PrivateKey | None = None
    ) -> Founded:
        """The first keyring, with one person (and their signing key) and a recovery code; nothing is written yet."""
        salt, cost = os.urandom(16), at_least(cost, self._floor)
        code = RecoveryCode.new(salt)
        paper = public_bytes(code.private(salt))
        body = Body(salt, cost, {}, Safe(paper, b"", self._now()))
        body = replace(body, recovery=self._sealed(body, _RECOVERY, key, paper))
        entry = _entry(body, key, _slot_name(salt, username), password, signing)
        body = replace(body, people={_slot_name(salt, username): (entry,)})
        return Founded(str(code), entry.public, paper, Contents.of(body, key))

    def found(self, founded: Founded) -> None:
        """Write the file: with it the office exists. To be called while ``alone``, once it is sure there is none."""
        keyring_file.write(self._path, founded.contents)

    # opening ----------------------------------------------------------------------------------------------------------

    @property
    def cost(self) -> Cost:
        """What one try costs on this machine, as tuned when the office was created."""
        return self._read().body.cost

    def unlock(self, username: str, password: str) -> bytes:
        """The database's key. Raises MihanError ``wrong_credentials`` or ``try_later`` (params ``seconds``)."""
        return self.enter(username, password).key

    def enter(self, username: str, password: str) -> Unlocked:
        """As ``unlock``, with all that a sign-in needs to know."""
        contents = self._read()
        name = _slot_name(contents.body.salt, username)
        opened, failures = self._guarded(name, lambda: _open_person(contents, name, password))
        return replace(opened, failures=failures)

    def unlock_with_recovery(self, code: str) -> Unlocked:
        """The database's key by the printed code. Raises as ``unlock``, and without counting a try:

        ``recovery_mistyped``; ``recovery_of_another`` (params ``paper``, ``wanted``) for an older paper or another
        office's.
        """
        contents = self._read()
        try:
            typed = RecoveryCode.parse(code)
        except ProtocolError as error:
            other = error.code is Code.CODE_OF_ANOTHER_KIND
            raise MihanError("recovery_mistyped", {"reason": "kind" if other else "letters"}) from error
        wanted = which_paper(contents.body.recovery.public)
        if typed.which != wanted:
            raise MihanError("recovery_of_another", {"paper": typed.which, "wanted": wanted})
        private = typed.private(contents.body.salt)
        opened, failures = self._guarded(_RECOVERY, lambda: _open_safe(contents, _RECOVERY, private))
        return replace(opened, failures=failures)

    def signing_public(self, username: str) -> bytes | None:
        """A supervisor's raw Ed25519 public key; None when the person has no signing key."""
        contents = self._read()
        entries = contents.body.people.get(_slot_name(contents.body.salt, username), ())
        return next((entry.signing.public for entry in entries if entry.signing is not None), None)

    def unlock_signing(self, username: str, password: str) -> Ed25519PrivateKey:
        """A supervisor's signing key, by the supervisor's password. Raises as ``unlock``."""
        contents = self._read()
        name = _slot_name(contents.body.salt, username)
        return self._guarded(name, lambda: _open_signing(contents, name, password))[0]

    def escrowed(self) -> tuple[bytes, bytes, bytes] | None:
        """Salt, public half of the ministry's safe, and the key sealed to it; None before the desk is enrolled."""
        body = self._read().body
        return None if body.ministry is None else (body.salt, body.ministry.public, body.ministry.key)

    def copy(self) -> bytes:
        """The file as it is put into a backup: what is in force, without what would follow it."""
        return keyring_file.as_bytes(self._read().with_following(None))

    # the papers -------------------------------------------------------------------------------------------------------

    def new_recovery(self) -> tuple[str, bytes]:
        """A new recovery code and its public half; it is good once the database knows that (``put_recovery``)."""
        salt = self._read().body.salt
        code = RecoveryCode.new(salt)
        return str(code), public_bytes(code.private(salt))

    def paper(self) -> tuple[str, datetime]:
        """Which recovery paper is good (six letters), and when it was made."""
        recovery = self._read().body.recovery
        return which_paper(recovery.public), recovery.made

    def put_recovery(self, key: bytes, public: bytes) -> None:
        """Make the paper with ``public`` the one that opens; ``settle`` puts the old one back unless the database
        knows the new one by then."""
        with self.alone():
            contents = self._read()
            body = contents.body
            self._put(contents, replace(body, recovery=self._sealed(body, _RECOVERY, key, public)), key)

    # changing ---------------------------------------------------------------------------------------------------------

    def add_person(self, key: bytes, username: str, password: str, signing: Ed25519PrivateKey | None = None) -> bytes:
        """Let ``password`` open for ``username`` beside what does so now; the public half, for the database.

        It is in force when the database has it as the person's; ``settle`` then drops what was before.
        """
        body = self._read().body
        name = _slot_name(body.salt, username)
        entry = _entry(replace(body, cost=at_least(body.cost, self._floor)), key, name, password, signing)
        with self.alone():
            contents = self._read()
            body = contents.body
            self._put(contents, replace(body, people={**body.people, name: (*body.people.get(name, ()), entry)}), key)
        return entry.public

    def settle(self, key: bytes, holders: Holders) -> Settled:
        """Make the file say what the database says: nobody more, no other password, paper or ministry."""
        with self.alone():
            contents = self._read()
            body, intact = contents.body, contents.intact(key)
            settled = self._settled(body, key, holders, anew=not intact)
            if settled == body and intact:
                return Settled(changed=False, intact=True)
            missing = len(settled.people) < len(holders.people)
            self._put(contents, settled, key)
        return Settled(changed=True, intact=intact and not missing)

    def strengthen(self, username: str, password: str, cost: Cost) -> None:
        """Wrap a person's keys at ``cost``, and everybody's from now on. Raises as ``unlock``."""
        contents = self._read()
        name = _slot_name(contents.body.salt, username)
        cost = at_least(cost, self._floor)
        (private, old, _), _ = self._guarded(name, lambda: _open_private(contents, name, password))
        signing = None if old.signing is None else old.signing.unlock_signing(normalised(password))
        new = replace(
            old,
            slot=close_slot(private_bytes(private), password, cost, name),
            signing=None if signing is None else PrivateKeyFile.lock(signing, normalised(password), cost),
        )
        key = open_sealed(private, old.key, contents.body.purpose(name))
        with self.alone():
            contents = self._read()
            people = dict(contents.body.people)
            people[name] = tuple(new if one == old else one for one in people.get(name, ()))
            self._put(contents, replace(contents.body, people=people, cost=cost), key)

    def close_to_paper(self, key: bytes) -> None:
        """Take every person's slot away: the office's paper and the ministry alone open from now on."""
        with self.alone():
            contents = self._read()
            self._put(contents, replace(contents.body, people={}), key)

    # another key for the database -------------------------------------------------------------------------------------

    def begin_rekey(self, other: bytes, holders: Holders) -> None:
        """Write beside what is in force what shall be, once the database has its ``other`` key.

        It is sealed to the public halves that the database knows, not to those that somebody may have put here.
        """
        with self.alone():
            contents = self._read()
            body = self._settled(contents.body, other, holders, anew=True)
            keyring_file.write(self._path, contents.with_following(Contents.of(body, other)))

    def finish_rekey(self) -> None:
        """The database has its other key: what was written for it is in force. Nothing to do when there is none."""
        with self.alone():
            following = self._read().following
            if following is not None:
                keyring_file.write(self._path, following)

    def abandon_rekey(self) -> None:
        """The database has the key that it had: what was written for another goes."""
        with self.alone():
            contents = self._read()
            if contents.following is not None:
                keyring_file.write(self._path, contents.with_following(None))

    def _settled(self, body: Body, key: bytes, holders: Holders, *, anew: bool) -> Body:
        people: dict[str, tuple[Entry, ...]] = {}
        for username, public in holders.people.items():
            name = _slot_name(body.salt, username)
            known = [one for one in body.people.get(name, ()) if public is None or one.public == public]
            if known and anew:
                known = [replace(known[0], key=seal_to(known[0].public, key, body.purpose(name)))]
            if known:
                people[name] = (known[0],)
        cost = at_least(body.cost, self._floor)
        body = replace(body, people=people, cost=cost)
        if holders.recovery is not None and (anew or body.recovery.public != holders.recovery):
            body = replace(body, recovery=self._sealed(body, _RECOVERY, key, holders.recovery))
        if holders.ministry is None:
            return body if body.ministry is None else replace(body, ministry=None)
        if anew or body.ministry is None or body.ministry.public != holders.ministry:
            body = replace(body, ministry=self._sealed(body, _MINISTRY, key, holders.ministry))
        return body

    def _sealed(self, body: Body, name: str, key: bytes, public: bytes) -> Safe:
        before = body.recovery if name == _RECOVERY else body.ministry
        made = before.made if before is not None and before.public == public else self._now()
        return Safe(public, seal_to(public, key, body.purpose(name)), made)

    def _guarded(self, name: str, attempt: Callable[[], Secret]) -> tuple[Secret, Failures]:
        """What ``attempt`` opens, and the failures before; it is counted as one before it is looked at."""
        failures = self._tries.begin(name)
        try:
            secret = attempt()
        except WrongPassword:
            raise MihanError("wrong_credentials") from None
        self._tries.succeeded(name)
        return secret, failures

    def _read(self) -> Contents:
        return keyring_file.read(self._path)

    def _put(self, contents: Contents, body: Body, key: bytes) -> None:
        keyring_file.write(self._path, Contents.of(body, key).with_following(contents.following))


def _slot_name(salt: bytes, username: str) -> str:
    return hmac.new(salt, fold(username).encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def _entry(body: Body, key: bytes, name: str, password: str, signing: Ed25519PrivateKey | None) -> Entry:
    """A pair of its own for every password: an old copy of the file and an old password never open a later one."""
    private = new_receiving_key()
    public = public_bytes(private)
    slot = close_slot(private_bytes(private), password, body.cost, name)
    locked = None if signing is None else PrivateKeyFile.lock(signing, normalised(password), body.cost)
    return Entry(slot, public, seal_to(public, key, body.purpose(name)), locked)


def _open_private(contents: Contents, name: str, password: str) -> tuple[X25519PrivateKey, Entry, float]:
    """The private half behind ``password``, its entry, and the seconds that the derivation took; WrongPassword."""
    entries = contents.body.people.get(name)
    if not entries:
        open_slot(_nobody(contents.body, name), password, name)
        raise WrongPassword
    for entry in entries:
        try:
            secret, took = open_slot(entry.slot, password, name)
        except WrongPassword:
            continue
        return receiving_private(secret), entry, took
    raise WrongPassword


def _open_person(contents: Contents, name: str, password: str) -> Unlocked:
    private, entry, took = _open_private(contents, name, password)
    try:
        key = open_sealed(private, entry.key, contents.body.purpose(name))
    except WrongPassword:  # the password is right: somebody has changed what stands beside it
        raise MihanError("keyring_damaged") from None
    following = None
    if contents.following is not None:
        after = contents.following.body
        for one in after.people.get(name, ()):
            if one.public == entry.public:
                following = open_sealed(private, one.key, after.purpose(name))
    return Unlocked(key, following, entry.public, entry.slot.cost, took, half=private)


def _open_safe(contents: Contents, name: str, private: X25519PrivateKey) -> Unlocked:
    """The key by the private half of the paper or of the ministry's safe; WrongPassword."""
    opened: list[bytes] = []
    for one in (contents, contents.following):
        safe = None if one is None else one.body.recovery if name == _RECOVERY else one.body.ministry
        if one is not None and safe is not None:
            opened.append(open_sealed(private, safe.key, one.body.purpose(name)))
    if not opened:
        raise WrongPassword
    return Unlocked(opened[0], opened[1] if len(opened) > 1 else None, half=private)


def _open_signing(contents: Contents, name: str, password: str) -> Ed25519PrivateKey:
    for entry in contents.body.people.get(name, ()):
        if entry.signing is not None:
            try:
                return entry.signing.unlock_signing(normalised(password))
            except ProtocolError:
                continue
    raise WrongPassword


def _nobody(body: Body, name: str) -> Slot:
    """A slot that no password opens, for a name that isn't here: it costs what the slot of somebody here costs.

    Whose, is settled by the name: asked again, it costs the same again.
    """
    seed = hmac.digest(body.salt, name.encode(), "sha512")
    slots = [body.people[one][0].slot for one in sorted(body.people) if body.people[one]]
    cost = slots[int.from_bytes(seed[48:56], "big") % len(slots)].cost if slots else body.cost
    return Slot(cost, seed[:16], seed[16:28], (seed * 2)[:48])
