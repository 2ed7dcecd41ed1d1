"""Whether a certificate is the ministry's: scanned, pasted, or in a picture; needs no network and nobody signed in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QGridLayout, QLabel, QPlainTextEdit, QWidget

from mihan_desktop.services.known_certificates import KnownCertificates
from mihan_desktop.ui import icons
from mihan_desktop.ui.assessment_words import score_of
from mihan_desktop.ui.barcodes import code_in, code_on_page
from mihan_desktop.ui.certificate_words import FACTS, VERDICTS, WHY, said
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label, row
from mihan_desktop.ui.widgets.fields import Field
from mihan_desktop.ui.widgets.wedge import as_scanned
from sync.protocol.certificate_judging import Judgement, Verdict
from sync.protocol.certificates import Claims, label_in

QUIET = 350
"""Milliseconds after the last letter of a reader, until what it typed is looked at."""
_ENOUGH = 100


class CheckCertificateDialog(Dialog):
    """Attributes: text (where a reader types), judged (the answer, or None)."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self.judged: Judgement | None = None
        self._known = KnownCertificates()
        self._no_code = False
        self._asked = ""  # the text that is being looked at
        self.text = QPlainTextEdit()
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(context.theme.px(84))
        self.text_field = Field(context.theme, self.text)
        self.picture_button = button("secondary", self.open_picture)
        self.paste_button = button("secondary", self.paste)
        self.verdict, self.more = label("heading", wrap=True), label(wrap=True)
        self._sign, self._answer = QLabel(), QWidget()
        self._answer.setLayout(row(self._sign, self.verdict, wide=self.verdict))
        self.as_of = label("muted", wrap=True)
        self._sheet = QWidget()
        self._facts = QGridLayout(self._sheet)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(context.theme.px(14))
        self._rows = {name: (label("muted"), label(wrap=True)) for name in FACTS if name != "lasting"}
        for at, (named, told) in enumerate(self._rows.values()):
            self._facts.addWidget(named, at, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(told, at, 1)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.look)
        self.text.textChanged.connect(self._typed)
        tools = QWidget()
        tools.setLayout(row(self.paste_button, self.picture_button, 1))
        self.put(self.text_field, tools, self._answer, self.more, self._sheet, self.as_of)
        self.retranslate()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "Hold the reader to the code on the paper, or paste its text. The answer rests on the ministry's signature "
            "and on what this desk has heard; nothing is sent."
        )
        self.say(self.tr("Check a certificate"), words, self.tr("Check"), self.tr("Close"))
        self.text_field.say(self.tr("The text in the code"))
        self.picture_button.setText(self.tr("Open a picture…"))
        self.paste_button.setText(self.tr("Paste"))
        self._say_answer()

    def confirm(self) -> None:
        """Look at it now."""
        self.look()

    def paste(self) -> None:
        """The clipboard: a text, or a picture of the code."""
        held = QApplication.clipboard()
        image = held.image()
        if image.isNull():
            self.text.setPlainText(held.text())
            self.look()
        else:
            self._read(image)

    def open_picture(self) -> None:
        """Ask which picture."""
        kinds = self.tr("Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)")
        dialog = QFileDialog(self, self.tr("Open a picture"), "", kinds)
        dialog.fileSelected.connect(self.read_picture)
        dialog.open()

    def read_picture(self, path: str) -> None:
        """Find the code in a file."""
        self.context.tasks.run(
            lambda: code_on_page(Path(path)), done=self._found, failed=self._not_found, owner=self, lane=FILES
        )

    def _read(self, image: QImage) -> None:
        self.context.tasks.run(lambda: code_in(image), done=self._found, failed=self._not_found, owner=self, lane=FILES)

    def _not_found(self, _error: Exception) -> bool:
        self._found("")
        return True

    def _found(self, text: str) -> None:
        self.text.setPlainText(text)
        self.look()
        self._no_code = not text
        self._say_answer()

    def look(self) -> None:
        """Have it said what it is worth."""
        self._quiet.stop()
        self._asked = text = self._read_text()
        if not text:
            self.judged = None
            self._say_answer()
            return
        self._no_code = False
        check = self.context.desk.certifying.check
        self.context.tasks.run(lambda: check(text), done=lambda found: self._on_judged(text, *found), owner=self)

    def _on_judged(self, text: str, judged: Judgement, known: KnownCertificates) -> None:
        if text != self._asked:  # something else was read meanwhile
            return
        self.judged, self._known = judged, known
        if judged.claims is not None and text == self._read_text():
            self.text.selectAll()  # what is read next takes its place
        self._say_answer()

    def _read_text(self) -> str:
        return as_scanned(self.text.toPlainText()).strip()

    def _typed(self) -> None:
        """A reader types all of it within a moment."""
        if len(self.text.toPlainText()) >= _ENOUGH:
            self._quiet.start()

    def _say_answer(self) -> None:
        judged, language = self.judged, self.context.language
        verdict = said(VERDICTS[judged.verdict]) if judged is not None else ""
        if self._no_code:
            verdict = self.tr("No code is to be found in this picture.")
        self.verdict.setText(verdict)
        good = judged is not None and judged.verdict is Verdict.VALID
        theme = self.context.theme
        colour = theme.colour("success" if good else "danger")
        self._sign.setPixmap(icons.picture("check" if good else "problem", colour, theme.px(22)))
        self._answer.setVisible(bool(verdict))
        why = ""
        if judged is not None and judged.withdrawal is not None:
            day = language.full_date(judged.withdrawal.since)
            why = self.tr("Since {day}: {why}.").format(day=day, why=said(WHY[judged.withdrawal.why]))
        elif judged is not None and judged.why in WHY:
            why = said(WHY[judged.why])
        self.more.setText(why)
        self.more.setVisible(bool(why))
        self._sheet.setVisible(judged is not None and judged.claims is not None)
        if judged is not None and judged.claims is not None:
            self._show(judged.claims)
        self._say_known(judged)
        QTimer.singleShot(0, self, self._bring_answer)

    def _bring_answer(self) -> None:
        """The answer is seen at once, also where letters are so large that everything is scrolled."""
        self._grow()
        if not self._answer.isHidden():
            QTimer.singleShot(0, self, lambda: self._bring(self._answer))

    def _show(self, claims: Claims) -> None:
        language = self.context.language
        dates = f"{language.full_date(claims.begins)} – {language.full_date(claims.ends)}"
        until = language.full_date(claims.valid_until) if claims.valid_until else said(FACTS["lasting"])
        result = "" if claims.result is None else score_of(f"{claims.result} 100", language)
        course, qualification = (label_in(one, language.code) for one in (claims.course, claims.qualification))
        for name, text in (
            ("name", isolate(claims.name)), ("course", isolate(course)), ("qualification", isolate(qualification)),
            ("centre", isolate(claims.centre)),
            ("dates", dates), ("hours", language.number(claims.hours) if claims.hours else ""), ("result", result),
            ("issued", language.full_date(claims.issued)), ("until", until), ("serial", left_to_right(claims.serial)),
        ):  # fmt: skip
            named, told = self._rows[name]
            named.setText(said(FACTS[name]))
            told.setText(text)
            for part in (named, told):
                part.setVisible(bool(text))

    def _say_known(self, judged: Judgement | None) -> None:
        known, language = self._known, self.context.language
        if judged is None:
            text = ""
        elif not known.keys:
            text = self.tr("This desk has not heard the ministry's keys yet: send and receive once (F5).")
        elif known.as_of is None:
            text = ""
        else:
            day = language.full_date(known.as_of.date())
            text = self.tr("Withdrawals are known here as of {day}.").format(day=day)
        self.as_of.setText(text)
        self.as_of.setVisible(bool(text))
