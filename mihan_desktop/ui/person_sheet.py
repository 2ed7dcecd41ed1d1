"""Everything that is kept of a person on paper, for that person: painted, so that it mirrors, on as many A4 pages as it
takes. Lengths are tenths of a millimetre. May be painted on any thread once ``ready`` was called on the window's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageSize, QPainter, QPdfWriter, QPen, QTextOption

from mihan_desktop.domain.consents import Consent
from mihan_desktop.domain.handouts import LANGUAGES, HandOut
from mihan_desktop.domain.people.page import Assessed, Attended, Visited
from mihan_desktop.domain.points import Asked
from mihan_desktop.domain.points.shown import PersonPoints
from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.ui import fair_words, points_words, rights_words
from mihan_desktop.ui.language import OFFICE_TIME, Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pdf import pdf_in_memory
from mihan_desktop.ui.referral_words import REFERRAL_WORDS
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.words import CHANGED, EVENT_WORDS, MARK_WORDS, STATUS_WORDS

_CONTEXT: Final = "PersonSheet"
_MINISTRY = QT_TRANSLATE_NOOP("PersonSheet", "Ministry of Labour and Social Affairs")
_TITLE = QT_TRANSLATE_NOOP("PersonSheet", "Everything that is kept of you")
_RIGHTS = QT_TRANSLATE_NOOP(
    "PersonSheet",
    "This is yours. You may have what is wrong corrected, withdraw your registration, or ask for your answers and "
    "pictures to be erased: tell any office, the ministry decides and the office tells you. The file record.json "
    "beside this one holds the same for machines.",
)
_NUMBER = QT_TRANSLATE_NOOP("PersonSheet", "Registration number")
_NAME = QT_TRANSLATE_NOOP("PersonSheet", "Name")
_WHERE = QT_TRANSLATE_NOOP("PersonSheet", "Where the record is")
_OFFICE = QT_TRANSLATE_NOOP("PersonSheet", "Office")
_MADE = QT_TRANSLATE_NOOP("PersonSheet", "Made")
_MADE_BY = QT_TRANSLATE_NOOP("PersonSheet", "Made by")
_ASKED = QT_TRANSLATE_NOOP("PersonSheet", "Asked for by")
_SHOWN = QT_TRANSLATE_NOOP("PersonSheet", "Shown")
_FORM = QT_TRANSLATE_NOOP("PersonSheet", "Form and its version")
_ENTRY = QT_TRANSLATE_NOOP("PersonSheet", "{title} {n}")
_CONSENT = QT_TRANSLATE_NOOP("PersonSheet", "Consent as it was recorded")
_AGREED = QT_TRANSLATE_NOOP("PersonSheet", "Agreed")
_NOT_AGREED = QT_TRANSLATE_NOOP("PersonSheet", "Did not agree")
_ALSO = QT_TRANSLATE_NOOP("PersonSheet", "Also agreed to")
_READ = QT_TRANSLATE_NOOP("PersonSheet", "Text {version}, read in {language}, form {form}; asked by {who}")
_CHANGES = QT_TRANSLATE_NOOP("PersonSheet", "What was changed")
_BEFORE = QT_TRANSLATE_NOOP("PersonSheet", "{before} → {now}")
_HAPPENED = QT_TRANSLATE_NOOP("PersonSheet", "What happened to the record")
_TRAINING = QT_TRANSLATE_NOOP("PersonSheet", "Training")
_CERTIFICATES = QT_TRANSLATE_NOOP("PersonSheet", "Certificates")
_RESULTS = QT_TRANSLATE_NOOP("PersonSheet", "Assessments")
_SCORED = QT_TRANSLATE_NOOP("PersonSheet", "{score} of {out_of}")
_PASSED = QT_TRANSLATE_NOOP("PersonSheet", "passed")
_NOT_PASSED = QT_TRANSLATE_NOOP("PersonSheet", "not passed")
_ATTEMPT = QT_TRANSLATE_NOOP("PersonSheet", "attempt {n}")
_POINTS = QT_TRANSLATE_NOOP("PersonSheet", "Points: {account}")
_TOTAL = QT_TRANSLATE_NOOP("PersonSheet", "Total on {day}")
_BY_RULES = QT_TRANSLATE_NOOP("PersonSheet", "by the rules {version}")
_REFERRALS = QT_TRANSLATE_NOOP("PersonSheet", "Referrals")
_FAIRS = QT_TRANSLATE_NOOP("PersonSheet", "Job fairs")
_LOOKED = QT_TRANSLATE_NOOP("PersonSheet", "Who looked at the record here, and how often")
_FILES = QT_TRANSLATE_NOOP("PersonSheet", "Pictures and papers, beside this file")
_EARLIER = QT_TRANSLATE_NOOP("PersonSheet", "of an earlier revision")
_PAGE = QT_TRANSLATE_NOOP("PersonSheet", "Page {n}")

_WIDTH, _HEIGHT, _MARGIN = 2100.0, 2970.0, 160.0
_LABEL: Final = 0.36
_GAP: Final = 30.0
_PICTURE: Final = 620.0
_FOOT: Final = 90.0


def ready(language: Language) -> None:
    """Have the catalogues at hand (on the thread of the window)."""
    for code in LANGUAGES:
        language.said_in(code, _CONTEXT, _TITLE)


def pdf_of(found: HandOut, code: str, language: Language) -> bytes:
    """The record in ``code`` as a PDF, made in memory."""

    def draw(writer: QPdfWriter) -> None:
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        painter = QPainter(writer)
        try:
            scale = writer.logicalDpiX() / 254
            painter.scale(scale, scale)
            _Sheet(painter, code, language, writer.newPage).draw(found)
        finally:
            painter.end()

    return pdf_in_memory(draw)


class _Pen:
    """Paragraphs and rows from the top down, on to the next page where one is full."""

    def __init__(self, painter: QPainter, code: str, language: Language, next_page: object) -> None:
        self.painter, self.code, self.language = painter, code, language
        self._next_page = next_page
        self._rtl = code != "en"
        self._y, self._number = _MARGIN, 1

    def said(self, text: str, context: str = _CONTEXT) -> str:
        """A text of the catalogues in the language of the paper."""
        return self.language.said_in(self.code, context, text)

    def line(self, text: str, size: int = 36, *, bold: bool = False, after: float = 10) -> None:
        """One paragraph as wide as the page."""
        high = self._high(text, _WIDTH - 2 * _MARGIN, size, bold=bold)
        self._room(high)
        self._put(text, _MARGIN, _WIDTH - 2 * _MARGIN, high, size, bold=bold)
        self._y += high + after

    def heading(self, text: str) -> None:
        """Above rows; never alone at the foot of a page."""
        self._room(200)
        self._y += 30
        self.line(text, 46, bold=True, after=4)
        self.painter.setPen(QPen(Qt.GlobalColor.black, 2))
        self.painter.drawLine(int(_MARGIN), int(self._y), int(_WIDTH - _MARGIN), int(self._y))
        self._y += 14

    def row(self, label: str, text: str) -> None:
        """A question and its answer beside it."""
        width = _WIDTH - 2 * _MARGIN
        first, second = width * _LABEL - _GAP, width * (1 - _LABEL)
        high = max(self._high(label, first, 32), self._high(text, second, 36, bold=True))
        self._room(high)
        self._put(label, _MARGIN, first, high, 32)
        self._put(text, _MARGIN + width * _LABEL, second, high, 36, bold=True)
        self._y += high + 10

    def picture(self, image: QImage) -> None:
        """As large as it may be, on the side where reading begins."""
        scale = min(_PICTURE / image.width(), _PICTURE / image.height())
        width, high = image.width() * scale, image.height() * scale
        self._room(high)
        left = _WIDTH - _MARGIN - width if self._rtl else _MARGIN
        self.painter.drawImage(QRectF(left, self._y, width, high), image)
        self._y += high + 20

    def moment(self, when: datetime) -> str:
        """Day and time at the office, in figures."""
        return left_to_right(f"{when.astimezone(OFFICE_TIME):%Y/%m/%d %H:%M}")

    def end(self) -> None:
        """The foot of the page."""
        at, self._y = self._y, _HEIGHT - _FOOT
        text = self.said(_PAGE).format(n=self._number)
        self._put(text, _MARGIN, _WIDTH - 2 * _MARGIN, 50, 28)
        self._y = at

    def _room(self, high: float) -> None:
        if self._y + min(high, _HEIGHT - 3 * _MARGIN) <= _HEIGHT - _MARGIN:
            return
        self.end()
        self._next_page()  # type: ignore[operator]
        self._y, self._number = _MARGIN, self._number + 1

    def _font(self, size: int, *, bold: bool) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setBold(bold)
        self.painter.setFont(font)
        self.painter.setPen(Qt.GlobalColor.black)

    def _option(self) -> QTextOption:
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def _high(self, text: str, width: float, size: int, *, bold: bool = False) -> float:
        self._font(size, bold=bold)
        return self.painter.boundingRect(QRectF(0, 0, width, 1e6), text or " ", self._option()).height()

    def _put(self, text: str, left: float, width: float, high: float, size: int, *, bold: bool = False) -> None:
        self._font(size, bold=bold)
        place = _WIDTH - left - width if self._rtl else left
        self.painter.drawText(QRectF(place, self._y, width, high + 4), text, self._option())


class _Sheet(_Pen):
    """The record, part by part."""

    def draw(self, found: HandOut) -> None:
        """Everything, the answers first."""
        self._head(found)
        for section in found.sections[self.code]:
            title = section.title
            self.heading(self.said(_ENTRY).format(title=title, n=section.number) if section.number else title)
            for answer in section.answers:
                self.row(answer.label, isolate(answer.text))
        self._consents(found.person.consents)
        self._rows(_HAPPENED, self._events(found))
        self._rows(_CHANGES, self._changes(found))
        self._rows(_TRAINING, ((isolate(one.title), self._marks(one)) for one in found.person.training))
        self._rows(_RESULTS, self._results(found.person.results))
        self._rows(
            _CERTIFICATES,
            (
                (isolate(one.course.get(self.code) or one.course.get("ar", "")), left_to_right(one.serial))
                for one in found.person.certificates
            ),
        )
        self._points(found.points)
        self._rows(_REFERRALS, self._referrals(found))
        self._rows(_FAIRS, (self._fair(one) for one in found.person.fairs))
        self._rows(_LOOKED, ((isolate(name), str(times)) for name, times in found.looks))
        self._files(found)
        self.end()

    def _results(self, results: Iterable[Assessed]) -> Iterator[tuple[str, str]]:
        """Course and assessment; score, whether it passes, which attempt, and the day."""
        for one in results:
            name = one.labels.get(self.code) or one.labels.get("ar") or next(iter(one.labels.values()), "")
            parts = [self.said(_SCORED).format(score=left_to_right(one.score), out_of=one.out_of)]
            if one.passed is not None:
                parts.append(self.said(_PASSED if one.passed else _NOT_PASSED))
            if one.attempt > 1:
                parts.append(self.said(_ATTEMPT).format(n=one.attempt))
            yield f"{isolate(one.course)} · {isolate(name)}", " · ".join([*parts, left_to_right(f"{one.on:%Y/%m/%d}")])

    def _head(self, found: HandOut) -> None:
        record = found.person.record
        self.line(self.said(_MINISTRY), 34)
        self.line(self.said(_TITLE), 64, bold=True, after=20)
        self.line(self.said(_RIGHTS), 32, after=24)
        asked = self.said(rights_words.ASKED_BY[found.asked_by], rights_words.CONTEXT)
        shown = self.said(rights_words.SHOWN[found.shown], rights_words.CONTEXT)
        for label, text in (
            (_NAME, isolate(record.label)),
            (_NUMBER, left_to_right(record.number)),
            (_WHERE, self.said(STATUS_WORDS[record.status], "Status")),
            (_FORM, f"{isolate(found.person.form_title)} · {left_to_right(record.form_version)}"),
            (_OFFICE, isolate(found.office)),
            (_MADE, self.moment(found.made_at)),
            (_MADE_BY, isolate(found.made_by)),
            (_ASKED, asked),
            (_SHOWN, shown),
        ):
            if text:
                self.row(self.said(label), text)

    def _consents(self, consents: Iterable[Consent]) -> None:
        for at, one in enumerate(consents):
            if not at:
                self.heading(self.said(_CONSENT))
            self.row(self.moment(one.at), self.said(_AGREED if one.given else _NOT_AGREED))
            purposes = [self.said(rights_words.PURPOSES.get(name, name), rights_words.CONTEXT) for name in one.purposes]
            if purposes:
                self.row(self.said(_ALSO), " · ".join(isolate(name) for name in purposes))
            words = self.said(_READ).format(
                version=left_to_right(one.text_version) or "–",
                language=isolate(rights_words.tongue(one.language)) or "–",
                form=left_to_right(one.form_version),
                who=isolate(one.by),
            )
            self.row("", words)

    def _rows(self, title: str, rows: Iterable[tuple[str, str]]) -> None:
        """Under a heading, where there are any."""
        for at, (label, text) in enumerate(rows):
            if not at:
                self.heading(self.said(title))
            self.row(label, text)

    def _events(self, found: HandOut) -> Iterator[tuple[str, str]]:
        for one in found.person.events:
            words = self.said(EVENT_WORDS.get(one.code, CHANGED), "Events")
            parts = [words, isolate(one.actor_name), isolate(one.reason)]
            yield self.moment(one.at), " · ".join(part for part in parts if part)

    def _changes(self, found: HandOut) -> Iterator[tuple[str, str]]:
        for revision in reversed(found.person.revisions):
            for one in revision.fields if revision.number > 1 else ():
                words = self.said(_BEFORE).format(before=isolate(one.before) or "–", now=isolate(one.now) or "–")
                yield f"{one.label} · {self.moment(revision.at)}", words

    def _marks(self, one: Attended) -> str:
        marks = [f"{self.said(MARK_WORDS[mark], 'Marks')} {count}" for mark, count in one.counts.items()]
        return " · ".join(marks) or "–"

    def _points(self, points: PersonPoints | None) -> None:
        """Both accounts apart: each line with its sentence, and what was asked beside them."""
        for one in () if points is None else points.accounts:
            asked = [each for each in points.asked if each.account is one.account] if points else []
            if points is None or not (one.given or asked):
                continue
            account = self.said(points_words.ACCOUNTS[one.account], points_words.CONTEXT)
            self.heading(self.said(_POINTS).format(account=account))
            rules = self.said(_BY_RULES).format(version=left_to_right(points.version)) if points.version else ""
            day = left_to_right(f"{points.day:%Y/%m/%d}")
            self.row(self.said(_TOTAL).format(day=day), " · ".join(part for part in (str(one.total), rules) if part))
            for given in one.given:
                told = isolate(given.sentence.get(self.code, ""))
                self.row(isolate(given.label.get(self.code, given.rule_id)), f"{_signed(given.points)} · {told}")
            for each in asked:
                self._asked(each)

    def _asked(self, one: Asked) -> None:
        stand = self.said(points_words.STANDS[one.stand][0], points_words.CONTEXT)
        parts = (
            _signed(one.points), stand, isolate(one.words), isolate(one.author_name or one.office),
            self.moment(one.at), isolate(one.answer),
        )  # fmt: skip
        what = self.said(points_words.WHATS[one.what], points_words.CONTEXT)
        self.row(what, " · ".join(part for part in parts if part))

    def _referrals(self, found: HandOut) -> Iterator[tuple[str, str]]:
        for one in found.person.told.referrals:
            words = REFERRAL_WORDS.get(one.state)
            state = self.said(words[0], "Vacancies") if words else isolate(one.state)
            yield (
                isolate(one.title),
                " · ".join(part for part in (state, self.moment(one.at), isolate(one.words)) if part),
            )

    def _fair(self, one: Visited) -> tuple[str, str]:
        """A fair and its day; whether they came, interviews that were kept, and what came of each."""
        name = one.names.get(self.code) or next(iter(one.names.values()), "")
        stand = fair_words.stand_of(one)
        came = self.said(stand, fair_words.CONTEXT)
        if one.came is not None:
            came = f"{came} · {self.moment(one.came)}"
        parts = [came]
        if not one.interviews:
            parts += [f"{left_to_right(slot.replace('T', ' '))} {isolate(employer)}" for slot, employer in one.kept]
        for employer, outcome, note in one.interviews:
            what = self.said(fair_words.OUTCOMES[FairOutcome(outcome)], fair_words.CONTEXT) if outcome else ""
            parts.append(": ".join(part for part in (isolate(employer), what, isolate(note) if note else "") if part))
        label = " · ".join((isolate(name), left_to_right(f"{one.day:%Y/%m/%d}")))
        return label, " · ".join(part for part in parts if part)

    def _files(self, found: HandOut) -> None:
        for at, one in enumerate(found.files):
            if not at:
                self.heading(self.said(_FILES))
            self.row(left_to_right(one.path), "" if one.current else self.said(_EARLIER))
            image = QImage.fromData(one.data) if one.is_picture else QImage()
            if not image.isNull():
                self.picture(image)


def _signed(points: int) -> str:
    return left_to_right(f"{points:+d}".replace("-", "−"))
