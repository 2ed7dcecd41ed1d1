"""The desk itself: whether the ministry knows it, and as what."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class DeviceState:
    """This desk as the ministry knows it; every text is empty until it is enrolled."""

    enrolled: bool = False
    device_id: str = ""
    office_id: str = ""
    office_name: str = ""
    centre_url: str = ""


class KeysAt(StrEnum):
    """Where the keys are by which the ministry knows this desk."""

    DATABASE = "database"  # under the database's key alone
    STORE = "keystore"  # under a secret of the system's store
    AWAY = "away"  # under one that this machine's store does not have, or does not give


@dataclass(frozen=True, slots=True)
class KeysState:
    """store: which one the system has, "" for none."""

    at: KeysAt
    store: str = ""


class ApproverState(StrEnum):
    """Whether the ministry would recognise a person's approval."""

    NONE = "none"  # not a supervisor, or no signing key yet
    LOCAL = "local"  # a signing key exists at this desk, the ministry has not seen it
    REGISTERED = "registered"  # the ministry knows the public key
