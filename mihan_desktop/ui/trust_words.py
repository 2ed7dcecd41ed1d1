"""What a desk says that has not heard the ministry for long."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from mihan_desktop.domain.trust import Trust, TrustState
from mihan_desktop.ui.language import Language


class Trusted(QObject):
    """Speaks (lupdate reads plural forms only from ``self.tr``)."""

    def sentence(self, trust: Trust | None, language: Language, now: datetime) -> str:
        """Nothing while all is as usual."""
        if trust is None or trust.state is TrustState.FRESH:
            return ""
        heard = language.moment(trust.heard, now)
        if trust.state is TrustState.OVER:
            words = self.tr(
                "The ministry was last heard {heard}. Until it is heard again, nobody works here: send now, or open a "
                "file that the ministry has written for this desk."
            )
            return words.format(heard=heard)
        words = self.tr(
            "The ministry was last heard {heard}. Work here stops in %n day(s) unless it is.", "", trust.left
        )
        return language.localised(words).format(heard=heard)


def trust_words(trust: Trust | None, language: Language, now: datetime) -> str:
    """A sentence, or ``""``."""
    return Trusted().sentence(trust, language, now)
