"""The registrations of a person and the corrections that somebody has begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal

from mihan_desktop.domain.duplicates import Candidate
from mihan_desktop.domain.people.page import OpenDraft, Person
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.person_parts import Part
from mihan_desktop.ui.widgets.candidate_list import CandidateList
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.lines import lines_height, list_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text

FEW = 150
"""Pixels, before the scale, of the list while somebody is to be told from another below it."""
QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own: no limit."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The registration as it stands (draft is None), or a draft that corrects it."""

    person: Person
    draft: OpenDraft | None = None


class RegistrationsPart(Part):
    """Attributes: candidates (records that may be of the same person).

    Signals: opened(str) the id of the record whose draft is to be gone on with; decided(Candidate, Verdict),
    compared(Candidate).
    """

    icon = "registration"
    opened = Signal(str)
    decided = Signal(object, object)
    compared = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model: RowsModel[Entry] = RowsModel(
            [Column(lambda: self.tr("Registration"), self._name, self._sign, self._subtitle, self._icon)],
            lambda entry: entry.draft.id if entry.draft else entry.person.record.record_id,
            self,
        )
        self.list = list_view(context.theme)
        self.list.setModel(self.model)
        self.list.activated.connect(self._on_activated)
        self._words = label("heading", wrap=True)
        self.candidates = CandidateList(context, pair=True)
        self.candidates.decided.connect(self.decided)
        self.candidates.compared.connect(self.compared)
        self.candidates.again.connect(self._open_again)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._words)
        self.column.addWidget(self.candidates, 2)
        self.show_candidates(())

    def begin(self) -> None:
        """Who is like the person shown before is nobody's business now."""
        self.show_candidates(())

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Records that may be of the same person."""
        self.candidates.show_candidates(candidates)
        self._words.setVisible(bool(candidates))
        self.candidates.setVisible(bool(candidates))
        self._fit()

    def _fit(self) -> None:
        """The list is as high as its lines where something stands below it, up to FEW."""
        theme, beside = self.context.theme, bool(self.candidates.cards)
        wanted = len(self.model.rows) * lines_height(theme) + 2 * self.list.frameWidth() + theme.px(4)
        few = min(theme.px(FEW), wanted)
        self.list.setMinimumHeight(few if beside else theme.px(FEW))
        self.list.setMaximumHeight(few if beside else QWIDGETSIZE_MAX)

    def _open_again(self, candidate: Candidate) -> None:
        shown = [card.candidate for card in self.candidates.cards]
        self.show_candidates([replace(one, decision=None) if one == candidate else one for one in shown])

    def title(self) -> str:
        """The part's name."""
        return self.tr("Registrations and drafts")

    def told(self, person: Person) -> str:
        """How many, or that somebody is to be told from another."""
        if any(card.candidate.undecided for card in self.candidates.cards):
            return self.tr("perhaps twice")
        return self.counted(1 + len(person.drafts))

    def retranslate(self) -> None:
        """Every text again."""
        self.list.setAccessibleName(self.tr("Registrations and drafts"))
        person = self.person
        if person is not None:
            self.model.show([Entry(person), *(Entry(person, draft) for draft in person.drafts)])
            self._fit()
        self.model.speak()
        self._words.setText(self.tr("May be the same person as"))
        self.candidates.retranslate()

    def _name(self, entry: Entry) -> str:
        return self.tr("Correction that was begun") if entry.draft is not None else isolate(entry.person.form_title)

    def _subtitle(self, entry: Entry) -> str:
        language, now = self.context.language, self.context.now()
        if entry.draft is not None:
            going_on = self.tr("Enter goes on with it") if entry.draft.own else ""
            moment = language.moment(entry.draft.saved_at, now)
            return language.listed([part for part in (isolate(entry.draft.author_name), moment, going_on) if part])
        record = entry.person.record
        number = left_to_right(language.localised(record.number)) if record.number else ""
        moment = language.moment(record.recorded_at, now)
        return language.listed([part for part in (number, isolate(record.author_name), moment) if part])

    def _sign(self, entry: Entry) -> Sign:
        status = RecordStatus.DRAFT if entry.draft is not None else entry.person.record.status
        icon, tone = STATUS_LOOKS[status]
        return Sign(status_text(status), icon, tone)

    def _icon(self, entry: Entry) -> str:
        return "draft" if entry.draft is not None else "registration"

    def _on_activated(self) -> None:
        entry = self.model.row(self.list.currentIndex())
        if entry is not None and entry.draft is not None and entry.draft.own:
            self.opened.emit(entry.person.record.record_id)
