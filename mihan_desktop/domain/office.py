"""An office with several desks: the machine to which they hand over, the desks it knows, and what they brought."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mihan_desktop.domain.review import BatchContent


class HandedState(StrEnum):
    """Where a desk's batch is that was handed over to this machine."""

    REVIEW = "review"  # a supervisor has not decided on all of it
    APPROVED = "approved"  # signed, to be sent to the ministry
    SENT = "sent"  # the ministry has it, its receipt is not here
    RECEIVED = "received"  # the receipt is here, for the desk too
    RETURNED = "returned"  # all of it went back to the desk
    REFUSED = "refused"  # the ministry refused it as a whole


@dataclass(frozen=True, slots=True)
class HandedBatch:
    """A batch as the office page shows it. waiting: changes on which nobody has decided; size: bytes.

    chosen: changes that were approved and can be taken back, because nobody has signed for the batch.
    """

    id: str
    desk: str
    number: int
    state: HandedState
    count: int
    waiting: int
    size: int
    arrived_at: datetime
    refusal_code: str = ""
    exported: bool = False
    chosen: int = 0
    content: BatchContent = BatchContent.PEOPLE


@dataclass(frozen=True, slots=True)
class PairedDesk:
    """A desk that hands over to this machine."""

    device_id: str
    name: str
    paired_at: datetime
    seen_at: datetime
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class HubState:
    """At a desk: the machine to which it hands over. address: "" when only files go there.

    handed: records that were handed over and on which nobody has decided, at whichever machine they are.
    """

    device_id: str
    name: str
    address: str
    paired_at: datetime
    handed: int = 0


@dataclass(frozen=True, slots=True)
class OfficeState:
    """At the supervisor's machine. listening: a supervisor switched it on and it answers now.

    forgotten: it took hand-overs once, and an old backup that knows nothing of that was put back.
    """

    made: bool = False
    name: str = ""
    address: str = ""
    port: int = 0
    listening: bool = False
    desks: tuple[PairedDesk, ...] = ()
    batches: tuple[HandedBatch, ...] = ()
    to_sign: int = 0  # hand-overs decided whole that wait for a signature
    forgotten: bool = False


@dataclass(frozen=True, slots=True)
class PairingSheet:
    """What is printed for a desk: where the machine is, and a one-time code. words: both, as a QR code says them."""

    address: str
    code: str
    until: datetime

    @property
    def words(self) -> str:
        """Address and code in one line, for a scanner that types."""
        return f"{self.address} {self.code}"


def read_words(text: str) -> tuple[str, str]:
    """(address, code) of what a scanner typed; ("", text) when there is no address in it."""
    address, _, code = text.strip().partition(" ")
    return (address, code.strip()) if "://" in address else ("", text.strip())
