"""Arabic, Sorani Kurdish and English, switched while running: texts, direction, digits, dates."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.digits import Digits

NAMES = {"ar": "العربية", "ckb": "کوردیی ناوەندی", "en": "English"}
"""Each language by the name its own readers use."""

LOCALES = {"ar": "ar_IQ", "ckb": "ckb_IQ", "en": "en_GB"}
OFFICE_TIME = ZoneInfo("Asia/Baghdad")
ISO_DATE = 10
"""Letters of a date such as 2026-11-22"""
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_FSI, _LRI, _PDI, _LRM = "\u2068", "\u2066", "\u2069", "\u200e"


def readers_names(codes: Mapping[str, str]) -> dict[str, str]:
    """Languages by the names of their own readers: "Arabic (ar)" is العربية. codes: by each form's name of a language.

    One whose code is not known, or that stands there twice, keeps the form's name.
    """
    known = [code for code in codes.values() if code in NAMES]
    return {name: NAMES[code] if known.count(code) == 1 else name for name, code in codes.items()}


def isolate(text: str) -> str:
    """``text`` (a name, a title) set apart, so that its direction does not disturb the sentence around it."""
    return f"{_FSI}{text}{_PDI}" if text else ""


def left_to_right(text: str) -> str:
    """``text`` (a code, an address, a number with signs) kept left to right in any sentence.

    Groups of Arabic digits around a hyphen would change places even so (UAX #9, N1): a mark after it holds them.
    """
    held = text if text.isascii() else text.replace("-", f"-{_LRM}")
    return f"{_LRI}{held}{_PDI}" if text else ""


class Language(QObject):
    """The language of the window.

    Attributes: code (``"ar" | "ckb" | "en"``), digits (``"language" | "arabic" | "latin"``).
    Signals: changed() after texts, direction or digits are other ones; every widget also gets ``LanguageChange``.
    """

    changed = Signal()

    def __init__(self, application: QApplication, catalogues: Path) -> None:
        super().__init__(application)
        self._application = application
        self._catalogues = catalogues
        self._translators: list[QTranslator] = []
        self._beside: dict[str, QTranslator] = {}
        self.code = "en"
        self.digits = "language"

    def speak(self, code: str, digits: str | None = None) -> None:
        """Switch every open window to ``code``; ``digits`` as the person prefers, unchanged when ``None``."""
        for _ in self.speaking(code, digits):
            pass

    def speaking(self, code: str, digits: str | None = None) -> Work:
        """As ``speak``, with a stop after each call that goes through all widgets."""
        self.digits = digits if digits is not None else self.digits
        self.code = code
        QLocale.setDefault(self.locale)
        self._application.setLayoutDirection(self.direction)
        yield True
        self.hush()
        translator = QTranslator(self)
        if translator.load(str(self._catalogues / f"mihan_{code}.qm")):
            self._application.installTranslator(translator)
            self._translators.append(translator)
        if self._application.layoutDirection() is not self.direction:
            self._application.setLayoutDirection(self.direction)
        yield True  # texts are told meanwhile
        self.changed.emit()

    def said_in(self, code: str, context: str, text: str) -> str:
        """A text of the catalogues in a language that need not be the window's: for paper, which others read."""
        if code not in self._beside:
            self._beside[code] = QTranslator(self)
            self._beside[code].load(str(self._catalogues / f"mihan_{code}.qm"))
        return self._beside[code].translate(context, text) or text

    def hush(self) -> None:
        """Say nothing any more: another window's language takes over."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    @property
    def locale(self) -> QLocale:
        """Qt's knowledge of months, weekdays and separators for the language in Iraq."""
        return QLocale(LOCALES[self.code])

    @property
    def direction(self) -> Qt.LayoutDirection:
        """Which way the window runs."""
        return Qt.LayoutDirection.LeftToRight if self.code == "en" else Qt.LayoutDirection.RightToLeft

    @property
    def right_to_left(self) -> bool:
        """True for Arabic and Sorani."""
        return self.direction == Qt.LayoutDirection.RightToLeft

    @property
    def kind_of_digits(self) -> Digits:
        """Which the person reads."""
        arabic = self.digits == "arabic" or (self.digits == "language" and self.right_to_left)
        return Digits.ARABIC if arabic else Digits.LATIN

    def localised(self, text: str) -> str:
        """``text`` with its ASCII digits written as the person prefers."""
        return text.translate(_ARABIC) if self.kind_of_digits is Digits.ARABIC else text

    def number(self, value: int) -> str:
        """A count with thousands marked: ١٢٬٣٤٥ or 12,345."""
        marked = f"{value:,}"
        shown = self.localised(marked)
        return shown.replace(",", "٬") if shown != marked else marked

    def percent(self, share: float) -> str:
        """A share 0..1 as whole percent."""
        written = f"{share:.0%}"
        shown = self.localised(written)
        return shown.replace("%", "٪") if shown != written else written

    def time(self, moment: datetime) -> str:
        """The hour and minute at the office: 10:42."""
        return self.localised(moment.astimezone(OFFICE_TIME).strftime("%H:%M"))

    def full_date(self, day: date) -> str:
        """A date in words with Iraqi month names: ٤ آذار ٢٠٢٦."""
        return self.localised(f"{day.day} {self.month(day.month)} {day.year}")

    def answer(self, text: str) -> str:
        """An answer of a form as people read it: a bare ISO date in words, everything else as it is."""
        try:
            return self.full_date(date.fromisoformat(text)) if len(text) == ISO_DATE else text
        except ValueError:
            return text

    def month(self, number: int) -> str:
        """The Iraqi name of month 1..12."""
        return self.locale.standaloneMonthName(number)

    def short_date(self, day: date) -> str:
        """Day and month in figures, day first: 4/3."""
        return left_to_right(self.localised(f"{day.day}/{day.month}"))

    def weekday(self, day: date) -> str:
        """The day of the week by name."""
        return self.locale.standaloneDayName(day.isoweekday())

    def moment(self, moment: datetime, now: datetime) -> str:
        """A moment as a person would say it: the time when today, else "yesterday", else the date, with the time."""
        local, today = moment.astimezone(OFFICE_TIME), now.astimezone(OFFICE_TIME).date()
        days = (today - local.date()).days
        if days == 0:
            return self.time(moment)
        if days == 1:
            return QCoreApplication.translate("Language", "yesterday {time}").format(time=self.time(moment))
        return f"{self.full_date(local.date())} · {self.time(moment)}"

    def size(self, count: int) -> str:
        """A number of bytes: 812 kB."""
        if count < 1_000_000:
            return self.localised(
                QCoreApplication.translate("Language", "{n} kB").format(n=max(1, round(count / 1000)))
            )
        return self.localised(QCoreApplication.translate("Language", "{n} MB").format(n=f"{count / 1_000_000:.1f}"))

    def listed(self, parts: Sequence[str]) -> str:
        """Parts joined as a list."""
        return ("، " if self.right_to_left else ", ").join(parts)
