"""The office while somebody is signed in: the open store and what every act needs; empty-handed while locked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from mihan_desktop.config import TRAINING, Profile
from mihan_desktop.domain.auditing import REFUSED
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from mihan_desktop.domain.discarded import Discarded, HandedOn
    from mihan_desktop.storage.keyring import Keyring
    from mihan_desktop.storage.keystore import Keystore
    from mihan_desktop.storage.leases import Leases
    from mihan_desktop.storage.store import Store
    from mihan_desktop.storage.work import Work
    from sync.protocol.keys import Cost


PRACTICE_MEMORY = 1024
"""KiB for one password try where people practise."""
_GONE = ("user_withdrawn", "user_removed")


class Opened:
    """Shared by the services of one desk. now: aware UTC; cost: of one password try, None to measure at the first run.

    The database's key is here from sign-in to sign-out, and nowhere else.
    """

    def __init__(
        self,
        profile: Profile,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        cost: "Cost | None" = None,
    ) -> None:
        self.profile = profile
        self.now = now
        self.new_id = new_id
        self.lock = threading.RLock()
        self._cost = cost
        self._store: Store | None = None
        self._leases: Leases | None = None
        self._key = bytearray()
        self._user: User | None = None
        self._training = False
        self._withdrawn = False
        self._barred = ""
        self._refusals: set[tuple[str, Right]] = set()
        self.own_half: X25519PrivateKey | None = None  # of whoever came in, until their desk's keys are looked at
        self._secret: tuple[str, bytes] | None = None
        self.discarded: list[
            Discarded | HandedOn
        ] = []  # by whoever is signed in, the last at the end (services/discarding.py)

    def today(self) -> date:
        """The day at the office."""
        from mihan_desktop.domain.oddities import IRAQ

        return self.now().astimezone(IRAQ).date()

    @cached_property
    def keystore(self) -> "Keystore":
        """The system's own store of secrets."""
        from mihan_desktop.storage.keystore import Keystore

        return Keystore()

    def secret(self, entry: str) -> bytes | None:
        """What the system's store has in ``entry``, or was brought back into this sitting; None where it is away."""
        known = self._secret
        if known is None or known[0] != entry:
            found = self.keystore.get(entry)
            known = None if found is None else (entry, found)
            with self.lock:
                if self._user is not None:  # a slow store's answer may come after they left
                    self._secret = known
        return None if known is None else known[1]

    @property
    def sitting(self) -> str:
        """Names this sitting, from sign-in to sign-out. Raises MihanError ``locked``."""
        return self.leases.name

    def bring_back(self, sitting: str, entry: str, secret: bytes) -> None:
        """In that sitting, ``entry`` has that secret whatever the system's store says.

        Raises MihanError ``locked`` when it is over: nobody sits down to what another has brought.
        """
        with self.lock:
            if self.sitting != sitting:
                raise MihanError("locked")
            self._secret = entry, secret

    @property
    def user(self) -> User | None:
        """The person who is signed in."""
        return self._user

    def keyring(self) -> "Keyring":
        """The file of slots."""
        from mihan_desktop.storage.keyring import Keyring
        from mihan_desktop.storage.slots import FLOOR

        return Keyring(self.profile.keyring, now=self.now, floor=self.fixed_cost() or FLOOR)

    def cost(self) -> "Cost":
        """The cost for a new keyring: the one given, or one measured on this machine."""
        from mihan_desktop.storage.slots import tuned_cost

        return self.fixed_cost() or tuned_cost()

    def fixed_cost(self) -> "Cost | None":
        """The cost that holds here whatever this machine can do: None in an office, which asks for what it can."""
        from sync.protocol.keys import Cost

        if self._cost is None and self.profile.training:  # nobody's data is behind these passwords
            return Cost(PRACTICE_MEMORY, 1, 1)
        return self._cost

    def enter(self, key: bytes, store: "Store", user: User) -> None:
        """Somebody has signed in."""
        from mihan_desktop.storage.leases import Leases

        leases = Leases(self.profile.windows, self.new_id())
        try:
            leases.take()
        except OSError:
            if not store.reading:  # without a file of its own a window may hold no draft, and here it can't
                raise
        with store.read() as work:
            training, withdrawn = work.device.get().office_id == TRAINING, work.told.device_withdrawn()
        store.secret = self.secret
        with self.lock:
            self._training, self._withdrawn, self._barred = training, withdrawn, ""
            self._key = bytearray(key)
            self._store = store
            self._leases = leases
            self._user = user
            self.discarded = []

    def leave(self) -> None:
        """Close the store, overwrite the key, let go of drafts."""
        with self.lock:
            store, leases = self._store, self._leases
            self._store = self._leases = self._user = None
            self._secret = self.own_half = None
            self.discarded = []
            self._barred = ""
            for index in range(len(self._key)):
                self._key[index] = 0
            self._key = bytearray()
        if store is not None:
            store.close()
        if leases is not None:
            leases.give_back()

    def replace_user(self, user: User) -> None:
        """The signed-in person as they are now."""
        self._user = user

    @property
    def key(self) -> bytes:
        """The database's key, to wrap it for somebody else. Raises MihanError ``locked``."""
        if not self._key:
            raise MihanError("locked")
        return bytes(self._key)

    def replace_database(self, replace: Callable[[bytes], bytes]) -> None:
        """Have ``replace`` put the database under another key, and go on with it (``Store.replace``)."""

        def noting(key: bytes) -> bytes:
            other = replace(key)
            self._key = bytearray(other)
            return other

        self._open_store().replace(noting)

    @property
    def leases(self) -> "Leases":
        """This window among the windows of the profile. Raises MihanError ``locked``."""
        if self._leases is None:
            raise MihanError("locked")
        return self._leases

    def look_again(self) -> str:
        """Whether the signed-in person may still work here, as the database says now; why not, or ``""``.

        ``user_withdrawn``, ``user_removed``, ``device_withdrawn``, ``trust_over`` since they signed in: from then on
        ``allow`` raises it; ``trust_renewed`` for somebody who may now sign in as usual. Nothing while locked.
        """
        user = self._user
        if user is None or self._barred:
            return self._barred
        with self.read() as work:
            code = ""
            if work.users.by_id(user.id) is None:
                said = [line.code for line in work.audit.of_record(user.id) if line.code in _GONE]
                code = said[-1] if said else _GONE[-1]
            withdrawn = work.told.device_withdrawn()
            if not code and withdrawn and not self._withdrawn:
                code = "device_withdrawn"
            code = code or self._trusted(work, user)
        with self.lock:
            if self._user is user:
                self._barred = code
                self._withdrawn = self._withdrawn and withdrawn
        return code

    def _trusted(self, work: "Work", user: User) -> str:
        from mihan_desktop.domain.trust import TrustState
        from mihan_desktop.services.trusted import trust

        found = trust(work, self.now())
        over = found is not None and found.state is TrustState.OVER
        if over == user.narrow:
            return ""
        return "trust_over" if over else "trust_renewed"

    def allow(self, actor: User, *rights: Right, keeping: bool = False) -> User:
        """The signed-in person, who is ``actor`` and has one of ``rights`` (any right will do when none is named).

        The roles that count are those read from the database at sign-in, not those of the value handed over.
        keeping: it is only about keeping what was begun, which somebody who is being put out still may.
        Raises MihanError ``locked`` or ``not_allowed``; as ``look_again`` for somebody who may no longer work here.
        """
        user = self._user
        if user is None:
            raise MihanError("locked")
        if actor.id != user.id:
            raise MihanError("not_allowed")
        if self._barred and rights and not keeping:
            raise MihanError(self._barred)
        if rights and not any(user.may(right) for right in rights):
            full = replace(user, narrow=False)
            if any(full.may(right) for right in rights):
                raise MihanError("trust_over", {"right": rights[0].value})
            self._refusals.add((user.id, rights[0]))
            raise MihanError("not_allowed", {"right": rights[0].value})
        return user

    def allow_new(self, actor: User, *rights: Right) -> User:
        """As ``allow``, for what the ministry is to get: ``device_withdrawn`` at a desk from which it takes nothing."""
        user = self.allow(actor, *rights)
        if self._withdrawn:
            raise MihanError("device_withdrawn")
        return user

    def allow_out(self, actor: User, right: Right) -> User:
        """As ``allow``, for what leaves this desk. Raises MihanError ``training`` where nothing may."""
        user = self.allow(actor, right)
        if self.training:
            raise MihanError("training")
        return user

    @property
    def reading(self) -> bool:
        """Whether the database is open to read only."""
        return self._store is not None and self._store.reading

    @property
    def training(self) -> bool:
        """Whether people practise here: the folder says so, or the database that was made in it."""
        return self.profile.training or self._training

    def integrity(self) -> tuple[str, ...]:
        """What SQLCipher and SQLite find wrong with the file; nothing when it is whole. MihanError ``locked``."""
        with self.read() as work:
            return work.integrity()

    @contextmanager
    def write(self) -> "Iterator[Work]":
        """One transaction for one act. Raises MihanError ``locked``.

        What was refused since the last one (``allow`` writes nothing itself) is in the log with it.
        """
        refused = tuple(self._refusals)
        with self._open_store().write() as work:
            for user_id, right in refused:
                work.audit.append(REFUSED, at=self.now(), actor_id=user_id, details={"right": right.value})
            yield work
        self._refusals.difference_update(refused)

    @contextmanager
    def read(self) -> "Iterator[Work]":
        """One consistent view. Raises MihanError ``locked``."""
        with self._open_store().read() as work:
            yield work

    @contextmanager
    def look(self) -> "Iterator[Work]":
        """As ``read``, for what answers while somebody types; one at a time. Raises MihanError ``locked``."""
        with self._open_store().look() as work:
            yield work

    @contextmanager
    def turn(self, name: str) -> Iterator[bool]:
        """Whether this window may do what only one window of the profile does at a time, until the block ends."""
        from sync.protocol.turns import Turn

        turn = Turn(self.profile.windows / f"{name}.turn")
        mine = turn.take()
        try:
            yield mine
        finally:
            turn.give_back()

    def _open_store(self) -> "Store":
        store = self._store
        if store is None:
            raise MihanError("locked")
        return store
