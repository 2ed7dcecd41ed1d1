"""What the system says of the network: that it is another one now, and whether it costs by what goes over it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkInformation, QNetworkInterface

LOOK_EVERY: Final = 20_000
"""Milliseconds between two looks at the interfaces: many systems say nothing when one way out is added to another."""


class Network(QObject):
    """Attributes: metered (False where the system does not know). Signals: changed() when a line may have come."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = QNetworkInformation.instance() if QNetworkInformation.loadDefaultBackend() else None
        self._seen = interfaces()
        told = self._told
        if told is not None and told.supports(QNetworkInformation.Feature.Reachability):
            told.reachabilityChanged.connect(lambda _: self.changed.emit())
        if told is not None and told.supports(QNetworkInformation.Feature.Metered):
            told.isMeteredChanged.connect(lambda _: self.changed.emit())
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def metered(self) -> bool:
        """Whether the line costs by what goes over it, as far as the system knows."""
        return self._told is not None and self._told.isMetered()

    def look(self) -> None:
        """Compare the interfaces with what they were."""
        seen = interfaces()
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()


def interfaces() -> frozenset[tuple[str, str]]:
    """(name, address) of every interface that is up, this machine's own loop left out."""
    flag = QNetworkInterface.InterfaceFlag
    return frozenset(
        (one.name(), entry.ip().toString())
        for one in QNetworkInterface.allInterfaces()
        if one.flags() & flag.IsRunning and not one.flags() & flag.IsLoopBack
        for entry in one.addressEntries()
    )
