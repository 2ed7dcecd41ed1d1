"""A .mihan file: on a stick the same bytes as on the wire, whole or not there at all."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.approval import claimed_approval, verify_approval
from sync.protocol.durable import written_whole
from sync.protocol.envelope import Header, Manifest, SealedBatch, claimed_header, verify_manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.signing import Signed
from sync.protocol.wire import Offer, decode_offer, decode_signed, encode_offer, encode_signed

SUFFIX: Final = ".mihan"
# The line ends show a copy that went through a program that "repairs" them (as in PNG).
MAGIC: Final = b"MIHAN\r\n\1"
BATCH: Final = b"B"
RECEIPT: Final = b"R"
HANDED: Final = b"H"
"""A batch on its way to the office's own machine: as a batch, with the desk's hand-over for the approval."""
MAIL: Final = b"O"
"""What an office's machine has for one of its desks (``handover.Mail``)."""
CARD: Final = b"K"
"""The card of an office's machine (``office.Card``), signed."""
FEED: Final = b"F"
"""What the ministry has to say to one desk or to an office (``feed_file``)."""
BACKUP: Final = b"S"
"""A copy of everything that is kept at a desk; it stays with the office, which alone reads it (docs/decisions/0028)."""
ASKED: Final = b"U"
"""A desk that nobody can open asks the ministry's safe (``escrow``)."""
ANSWERED: Final = b"V"
"""What opens it, for that desk alone."""
LOG: Final = b"A"
"""Reports of a desk's log (``audit_file``)."""
LOG_RECEIPT: Final = b"W"
"""The ministry's words on them."""
_MOST: Final = {
    BATCH: limits.OFFER, RECEIPT: limits.RECEIPT + limits.KIB, HANDED: limits.HANDED, MAIL: limits.MAIL,
    CARD: limits.CARD + limits.KIB, FEED: limits.FEED_FILE_HEAD + limits.KIB,
    ASKED: limits.ESCROW, ANSWERED: limits.ESCROW, LOG: limits.AUDIT_FILE, LOG_RECEIPT: limits.AUDIT_FILE_ANSWER,
}  # fmt: skip
_HEAD: Final = len(MAGIC) + 1 + 4


def write_bundle(path: Path, sealed: SealedBatch, approval: Signed) -> None:
    """Write a batch to ``path``: the file is whole and on the disk, or it is not there. Raises OSError."""
    head = encode_offer(Offer(sealed.manifest, sealed.signature, approval))
    write_file(path, BATCH, head, sealed.chunks)


def write_receipt(path: Path, receipt: Signed) -> None:
    """Write a signed receipt to ``path``, as safely as a batch. Raises OSError."""
    write_file(path, RECEIPT, encode_signed(receipt), ())


def write_handed(path: Path, offer: Offer, chunks: Iterable[bytes]) -> None:
    """Write a batch that is handed over to ``path``, as safely as a batch. Raises OSError."""
    write_file(path, HANDED, encode_offer(offer), chunks)


def write_sheet(path: Path, kind: bytes, body: bytes) -> None:
    """Write a file of one head and nothing else: ``MAIL``, ``CARD``, ``LOG``, ``LOG_RECEIPT``. Raises OSError."""
    write_file(path, kind, body, ())


def sheet(kind: bytes, body: bytes) -> bytes:
    """The bytes of a file of one head and nothing else."""
    return MAGIC + kind + len(body).to_bytes(4, "big") + body


class Bundle:
    """A .mihan file open for reading; nothing is believed before ``verify`` or the receipt's own check.

    kind: ``BATCH``, ``RECEIPT``, ``HANDED``, ``MAIL``, ``CARD``, ``FEED``, ``LOG``, ``LOG_RECEIPT``, …
    offer: set for a batch, handed over or not. receipt: set for a receipt. body: the head as it stands.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        head = file.read(_HEAD)
        if len(head) < _HEAD or not head.startswith(MAGIC):
            raise ProtocolError(Code.NOT_A_BUNDLE)
        self.kind = head[len(MAGIC) : len(MAGIC) + 1]
        length = int.from_bytes(head[-4:], "big")
        most = _MOST.get(self.kind)
        if most is None:
            raise ProtocolError(Code.NOT_A_BUNDLE)
        if length > most:
            raise ProtocolError(Code.TOO_LONG, {"what": "file", "most": most})
        body = self.body = self._read(length)
        self.offer: Offer | None = None
        self.receipt: Signed | None = None
        if self.kind == BATCH:
            self.offer = decode_offer(body)
        elif self.kind == HANDED:
            self.offer = decode_offer(body, limits.HANDOVER)
        else:
            self.receipt = decode_signed(body, limits.RECEIPT) if self.kind == RECEIPT else None
            if self.kind != FEED:
                self._end()

    def header(self) -> Header:
        """Of a batch: what it says of itself, unverified, to show a person and to find the keys. ProtocolError."""
        return claimed_header(self._batch().manifest)

    def verify(self, device_public: Ed25519PublicKey, approver_public: Ed25519PublicKey) -> Manifest:
        """Of a batch: its manifest, once device and supervisor were found to have signed. Raises ProtocolError."""
        offer = self._batch()
        manifest = verify_manifest(offer.manifest, offer.signature, device_public)
        verify_approval(offer.approval, manifest, approver_public)
        return manifest

    def chunks(self, manifest: Manifest) -> Iterator[bytes]:
        """Each chunk, read once and checked against the verified ``manifest``; one in memory. Raises ProtocolError."""
        for index in range(manifest.count):
            chunk = self._read(manifest.chunk_size(index))
            manifest.check_chunk(index, chunk)
            yield chunk
        self._end()

    def _batch(self) -> Offer:
        if self.offer is None:
            raise ProtocolError(Code.NOT_A_BUNDLE)
        return self.offer

    def _read(self, length: int) -> bytes:
        data = self._file.read(length)
        if len(data) != length:
            raise ProtocolError(Code.FILE_SHORT)
        return data

    def _end(self) -> None:
        if self._file.read(1):
            raise ProtocolError(Code.FILE_LONG)


def read_bundle(
    path: Path, device_key: Callable[[str], Ed25519PublicKey], approver_key: Callable[[str], Ed25519PublicKey]
) -> tuple[SealedBatch, Manifest, Signed]:
    """A whole, verified batch from ``path``, in memory. device_key, approver_key: public key by claimed id.

    Raises ProtocolError (also what the look-ups raise) and OSError. For big files use ``Bundle`` chunk by chunk.
    """
    with path.open("rb") as file:
        bundle = Bundle(file)
        if bundle.offer is None:
            raise ProtocolError(Code.NOT_A_BUNDLE)
        offer = bundle.offer
        approver = claimed_approval(offer.approval.statement).approver
        manifest = bundle.verify(device_key(bundle.header().device), approver_key(approver))
        return SealedBatch(offer.manifest, offer.signature, tuple(bundle.chunks(manifest))), manifest, offer.approval


def read_receipt(path: Path) -> Signed:
    """The receipt in ``path``, unverified. Raises ProtocolError and OSError."""
    with path.open("rb") as file:
        bundle = Bundle(file)
        if bundle.receipt is None:
            raise ProtocolError(Code.NOT_A_BUNDLE)
        return bundle.receipt


def write_file(path: Path, kind: bytes, head: bytes, chunks: Iterable[bytes]) -> None:
    """Write a file of any kind: whole and on the disk, or not there. Raises OSError."""
    with written_whole(path, ".part") as file:
        file.write(sheet(kind, head))
        for chunk in chunks:
            file.write(chunk)
