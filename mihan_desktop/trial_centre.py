"""`--with-centre`: a ministry of one's own on this machine, for trying Mihan out; never for real people's data."""

import json
import os
import secrets
from pathlib import Path
from typing import Final

from mihan_desktop.embedded_centre import EmbeddedCentre
from mihan_desktop.made_up import made_up_password

STAFF: Final = "ministry"
NAME: Final = "مكتب تجريبي · Trial office"


class TrialCentre:
    """A centre in a folder beside the profile; keeps its own secrets there, readable by this account alone.

    That is good enough to try the program and for nothing else: a real centre's passphrase is not kept beside its keys.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / "trial-secrets.json"
        known = self._known()
        if not known:
            known = {"passphrase": secrets.token_urlsafe(24), "staff_password": made_up_password(STAFF), "port": "0"}
            self._keep(known)
        self._staff_password = known["staff_password"]
        self.centre = EmbeddedCentre(
            folder, passphrase=known["passphrase"], staff_password=self._staff_password, port=int(known["port"])
        )
        if "office" not in known:
            _, office = self.centre.run_all(
                ("staff", "add", "--username", STAFF, "--role", "administrator"),
                ("offices", "add", "--name", NAME, "--governorate", "IQ-BG"),
            )
            known["office"] = office["id"]
            self._keep(known)
        self._office = known["office"]

    def _known(self) -> dict[str, str]:
        try:
            known: dict[str, str] = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return known

    def _keep(self, known: dict[str, str]) -> None:
        """Replace the file whole, private from its first byte."""
        beside = self._file.with_suffix(".new")
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(known, out)
        beside.replace(self._file)

    def start(self) -> tuple[str, ...]:
        """Serve at the same port as ever; the lines that tell a person how to use it."""
        self.centre.start()
        self._keep(self._known() | {"port": str(self.centre.port)})  # the desk is enrolled with this address
        desk, supervisor = self.centre.codes(self._office)
        return (
            f"A centre of your own answers at {self.centre.url} until the window is closed.",
            f"  its pages:                  sign in as {STAFF!r} with {self._staff_password}",
            "                              the first time with a phone at hand: an authenticator (any app for codes of",
            "                              six figures) reads the picture; its code is asked for from then on",
            f"  code to enrol this desk:    {desk}",
            f"  code for its supervisor:    {supervisor}",
            "For trying out only: use no real person's data.",
        )

    def stop(self) -> None:
        """End with the window."""
        self.centre.stop()
