"""The machine answers on the office's network: TLS with a certificate of its own, which the desks know by its card."""

import datetime as dt
import os
import socket
import ssl
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID
from starlette.types import ASGIApp

START: Final = 10.0
"""Seconds that it may take until it answers."""
PORT: Final = 8765
"""The port that is tried first: one that people can type again when they set the machine up anew."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """DER of a certificate and of its private key (PKCS 8)."""

    certificate: bytes
    key: bytes


def new_certificate() -> Certificate:
    """A fresh one. It is valid for ever: the desks believe it because the card names it, whatever their clocks say."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mihan office")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(9999, 12, 31, tzinfo=dt.UTC))
        .sign(key, SHA256())
    )
    secret = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return Certificate(made.public_bytes(Encoding.DER), secret)


class Listening:
    """Answers from the moment it is made until ``stop``. Raises OSError when the port is taken (port 0: any)."""

    def __init__(self, app: ASGIApp, certificate: Certificate, port: int, host: str = "0.0.0.0") -> None:  # noqa: S104 - the office's network is what it is for
        self._socket = socket.create_server((host, port))
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            app, log_config=None, access_log=False, server_header=False, lifespan="off", timeout_graceful_shutdown=3,
            limit_concurrency=100,
        )  # fmt: skip
        config.load()
        config.ssl = _context(certificate)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, name="office", daemon=True)
        self._thread.start()
        self._wait()

    def stop(self) -> None:
        """End, once what is being answered is answered."""
        self._server.should_exit = True
        self._thread.join(START)
        self._socket.close()

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])

    def _wait(self) -> None:
        ends = threading.Event()
        for _ in range(int(START / 0.02)):
            if self._server.started or not self._thread.is_alive():
                return
            ends.wait(0.02)


def _context(certificate: Certificate) -> ssl.SSLContext:
    """The certificate for Python's ssl, which reads keys from files alone: for a moment one lies there, encrypted."""
    password = os.urandom(24).hex()
    key = load_der_private_key(certificate.key, None)
    locked = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password.encode()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    with tempfile.TemporaryDirectory(prefix="mihan") as folder:
        path = Path(folder) / "office.pem"
        path.write_bytes(locked + ssl.DER_cert_to_PEM_cert(certificate.certificate).encode())
        context.load_cert_chain(path, password=password)
    return context


def own_addresses() -> tuple[str, ...]:
    """Addresses by which others may reach this machine, the likeliest first; loopback when it has no network."""
    found: list[str] = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # TEST-NET-1 (RFC 5737): nothing is sent, the system only picks a way out
            found.append(probe.getsockname()[0])
        except OSError:
            found.clear()
    try:
        found += [str(one[4][0]) for one in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    except OSError:
        found += []
    real = [one for one in dict.fromkeys(found) if not one.startswith("127.")]
    return tuple(real) or ("127.0.0.1",)
