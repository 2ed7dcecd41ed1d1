"""A batch on its way: offered, its missing chunks handed over, its receipt waited for; safe to break off anywhere."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt

from sync.client.errors import PASSING, ClientCode, ClientError
from sync.client.leaving import LOOK_EVERY, Talk
from sync.client.transport import Transport
from sync.client.waiting import pause_after
from sync.protocol.envelope import SealedBatch, batch_id, claimed_header, claimed_manifest
from sync.protocol.errors import ProtocolError
from sync.protocol.progress import Cancelled, Progress, nobody_stops, unseen
from sync.protocol.receipts import Receipt, verify_receipt
from sync.protocol.signing import Signed
from sync.protocol.wire import Answer, BatchState

_TRIES: Final = 4
_FIRST_PAUSE: Final = 0.25
_LONGEST_PAUSE: Final = 5.0
_ROUNDS: Final = 3
_LONGEST_WISH: Final = 20
"""Seconds that a busy centre may ask us to stay away while we wait here; for longer, the next run comes back."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A sealed batch ready to leave. chunk: its chunk by index, read when it is needed."""

    manifest: bytes
    signature: bytes
    approval: Signed
    chunk: Callable[[int], bytes]

    @classmethod
    def of(cls, sealed: SealedBatch, approval: Signed) -> "Parcel":
        """A batch that is in memory."""
        return cls(sealed.manifest, sealed.signature, approval, sealed.chunks.__getitem__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one push came to. receipt: verified; None while the centre still works on the batch.

    signed: the receipt's own bytes, to be kept.
    """

    state: BatchState
    receipt: Receipt | None = None
    signed: Signed | None = None


class Sender:
    """Pushes batches over ``transport``. ministry: the pinned key that signs receipts.

    pause: waits so many seconds. patience: seconds to wait for a receipt once all chunks are there; 0 to hand over the
    next batch meanwhile and ``ask`` later. The batches may be any device's of this office: a receipt is held against
    the device that its own manifest names.
    """

    def __init__(
        self,
        transport: Transport,
        ministry: Ed25519PublicKey,
        *,
        pause: Callable[[float], None] = time.sleep,
        patience: float = 30.0,
    ) -> None:
        self._transport = transport
        self._ministry = ministry
        self._pause = pause
        self._patience = patience

    def push(self, parcel: Parcel, progress: Progress = unseen, cancelled: Cancelled = nobody_stops) -> Outcome:
        """Bring ``parcel`` to the centre, from wherever the last push of it was broken off.

        Troubles that pass are waited out a few times; at most the chunk under way is sent again. ``cancelled`` is heard
        within a second, however silent the line; the transport is spent then. Raises ClientError
        (``cancelled``, ``refused`` with the centre's code, ``bad_answer`` for a receipt that is not the ministry's, …).
        """
        batch = batch_id(parcel.manifest)
        for _ in range(_ROUNDS):
            answer = self._patiently(
                lambda: self._transport.offer(parcel.manifest, parcel.signature, parcel.approval), cancelled
            )
            if answer.state is BatchState.RECEIVING:
                answer = self._hand_over(parcel, answer.missing, progress, cancelled)
            answer = self._await_receipt(batch, answer, cancelled)
            if answer.state is not BatchState.RECEIVING:
                return self._outcome(parcel, batch, answer, progress)
        raise ClientError(ClientCode.BAD_ANSWER)  # whatever is handed over, the centre says it misses it

    def ask(self, parcel: Parcel) -> Outcome:
        """How the centre is doing with a batch that was pushed before; one question, no waiting. Raises ClientError."""
        batch = batch_id(parcel.manifest)
        return self._outcome(parcel, batch, self._transport.state(batch), unseen)

    def _hand_over(
        self, parcel: Parcel, missing: tuple[bytes, ...], progress: Progress, cancelled: Cancelled
    ) -> Answer:
        """Put every chunk of ``missing``; the answer to the last may already be the receipt."""
        batch = batch_id(parcel.manifest)
        manifest = claimed_manifest(parcel.manifest)
        places = {manifest.chunk_hash(index): index for index in range(manifest.count)}
        if not missing or not places.keys() >= set(missing):
            raise ClientError(ClientCode.BAD_ANSWER)
        done = manifest.size - sum(manifest.chunk_size(places[name]) for name in set(missing))
        progress(done, manifest.size)
        answer = Answer(BatchState.RECEIVING)
        for name in dict.fromkeys(missing):
            chunk = parcel.chunk(places[name])
            answer = self._patiently(partial(self._transport.put_chunk, batch, name, chunk), cancelled)
            if answer.state is BatchState.REFUSED:
                break
            done += len(chunk)
            progress(done, manifest.size)
        return answer

    def _await_receipt(self, batch: str, answer: Answer, cancelled: Cancelled) -> Answer:
        waited, pause = 0.0, _FIRST_PAUSE
        while answer.state is BatchState.WORKING and waited < self._patience:
            _stop_if(cancelled)
            self.rest(pause, cancelled)
            waited += pause
            pause = min(pause * 2, _LONGEST_PAUSE)
            answer = self._patiently(lambda: self._transport.state(batch), cancelled)
        return answer

    def _outcome(self, parcel: Parcel, batch: str, answer: Answer, progress: Progress) -> Outcome:
        if answer.state is BatchState.REFUSED:
            raise ClientError(ClientCode.REFUSED, answer.code)
        if answer.receipt is None:
            return Outcome(answer.state)
        device = claimed_header(parcel.manifest).device
        try:
            receipt = verify_receipt(answer.receipt, self._ministry, batch=batch, device=device)
        except ProtocolError as error:
            raise ClientError(ClientCode.BAD_ANSWER, error.code) from error
        size = claimed_manifest(parcel.manifest).size
        progress(size, size)
        return Outcome(answer.state, receipt, answer.receipt)

    def _patiently(self, talk: Callable[[], Answer], cancelled: Cancelled) -> Answer:
        """``talk``, tried again while the trouble is one that passes."""

        def once() -> Answer:
            _stop_if(cancelled)
            return Talk(talk).wait(cancelled, self._transport.leave)

        retrying = Retrying(
            stop=lambda state: stop_after_attempt(_TRIES)(state) or _wish(state) > _LONGEST_WISH,
            retry=retry_if_exception(lambda error: isinstance(error, ClientError) and error.code in PASSING),
            wait=lambda state: max(pause_after(state.attempt_number, _FIRST_PAUSE, _LONGEST_PAUSE), _wish(state)),
            sleep=lambda seconds: self.rest(seconds, cancelled),
            reraise=True,
        )
        return retrying(once)

    def rest(self, seconds: float, cancelled: Cancelled) -> None:
        """Wait, looking every moment whether anybody still wants to. Raises ClientError ``cancelled``."""
        left = seconds
        while left > 0:
            _stop_if(cancelled)
            self._pause(min(left, LOOK_EVERY))
            left -= LOOK_EVERY


def _wish(state: RetryCallState) -> float:
    """Seconds for which the centre asked us to stay away."""
    error = state.outcome.exception() if state.outcome is not None else None
    return float(error.params.get("wait", 0)) if isinstance(error, ClientError) else 0.0


def _stop_if(cancelled: Cancelled) -> None:
    if cancelled():
        raise ClientError(ClientCode.CANCELLED)
