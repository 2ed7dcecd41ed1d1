"""The second pair of eyes: list on one side, what changed on the other, keys for everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.offices import ApproverState, DeviceState
from mihan_desktop.domain.review import Queue, QueueEntry, ReviewDetail, ReviewItem
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.approving import ApprovedMany
from mihan_desktop.services.reviewing import Drawn, Returned, SignedNow
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.dialogs.approve import ApproveDialog
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.enrol import SignatureDialog
from mihan_desktop.ui.dialogs.return_record import ReturnDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.queue import PAGE
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.review_alike import ReviewAlike
from mihan_desktop.ui.pages.review_detail import ReviewDetailCard
from mihan_desktop.ui.pages.review_list import ALL, FLAGGED, MINE, OTHERS, PLAIN, SAMPLE, ReviewList
from mihan_desktop.ui.pages.review_signing import SigningStrip
from mihan_desktop.ui.pages.review_undo import Undo
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label, row


@dataclass(frozen=True, slots=True)
class Read:
    """What the page shows, read in one go: the queue, what of it passes the filter, the words of its first lines."""

    queue: Queue
    shown: tuple[QueueEntry, ...]
    items: tuple[ReviewItem, ...]
    device: DeviceState
    approver: ApproverState


class ReviewPage(Page):
    """Several records may be selected (Shift, Ctrl); approval seals exactly those."""

    kinds = frozenset({Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.DEVICE, Kind.USERS})
    right = Right.REVIEW

    def build(self) -> Iterator[None]:
        """Part by part."""
        context = self.context
        px = context.theme.px
        self._queue, self._shared, self._shared_of = Queue(), frozenset[str](), ("", 0)
        self._phones_known = False
        self._device, self._approver = DeviceState(), ApproverState.NONE
        self._undo: Undo | None = None
        self._signature_wanted = self._sample_wanted = self._asking = self._again = False
        acts: dict[str, Callable[[], None]] = {
            "approve": self.approve, "return": self.return_current, "plain": self.approve_plain,
            "sample": self.draw_sample, "undo_review": self.undo, "matches": partial(self.check, matched=True),
            "differs": partial(self.check, matched=False), "next": partial(self._step, 1),
            "previous": partial(self._step, -1),
        }  # fmt: skip
        self._empty = EmptyState(context.theme, "review", lambda: self.went.emit("sync", None))
        yield
        self.left = ReviewList(context, acts)
        yield
        self.right_side = ReviewDetailCard(context, self.return_current, lambda good: self.check(matched=good))
        self.alike = ReviewAlike(self, self.right_side.alike)
        self.model, self.list = self.left.model, self.left.list
        self.approve_button, self.all_button = self.left.approve_button, self.left.all_button
        self.difference, self.return_button = self.right_side.difference, self.right_side.return_button
        self._own = self.right_side.own_words
        self.left.filtered.connect(self._filter)
        self.left.moved.connect(self._on_current)
        self.left.chosen.connect(self._show_selected)
        self.left.pressed.connect(lambda name: acts[name]() if name in acts else None)
        self.model.wanted.connect(self._fetch)
        yield
        self._either = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._hurdle_card())
        yield
        self.signing = SigningStrip(context)
        self.signing.signed.connect(self._on_signed)
        column.addWidget(self.signing)
        column.addWidget(self._either, 1)
        yield
        self._either.addWidget(self._empty)
        self._either.addWidget(self._both())
        yield
        for name in ("approve", "return", "plain", "sample", "undo_review"):
            action = actions.bind(self, name, acts[name])
            action.setShortcuts([keys for keys in action.shortcuts() if not keys.toString().isalpha()])
        self._bind_filters()

    def _both(self) -> QWidget:
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self.context.theme.px(14))
        large = self.context.theme.large  # then a name and its sign need half of the page
        across.addWidget(self.left, 1 if large else 2)
        across.addWidget(self.right_side, 1 if large else 3)
        return whole

    def _bind_filters(self) -> None:
        names = (ALL, FLAGGED, PLAIN, OTHERS, MINE, SAMPLE)
        for keys, name in zip(actions.shortcut("filter").keys, names, strict=True):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, name=name: self.left.show_filter(name))
            self.addAction(action)

    def _hurdle_card(self) -> Card:
        self._hurdle = Card(self.context.theme, margin=12)
        self._hurdle_words = label(wrap=True)
        self.signature_button = button("primary", self.register_signature)
        self._hurdle.add(row(self._hurdle_words, self.signature_button, wide=self._hurdle_words))
        self._hurdle.hide()
        return self._hurdle

    def title(self) -> str:
        """The page's name."""
        return self.tr("Review")

    def hint(self) -> str:
        """The keys."""
        return self.tr("J and K move, A approves what is selected, R returns with a reason, F8 undoes")

    def enter(self, user: User, argument: object = None) -> None:
        """``"signature"`` opens the dialog for the supervisor's own code."""
        self._user = user
        self._signature_wanted = argument == "signature"
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing of what somebody decided is undone by the next."""
        super().forget()
        self._undo = None

    # -- reading

    def reload(self) -> None:
        """Read what waits and whether it could be sealed."""
        user, desk, wanted, shared, top = self.user, self.desk, self.left.wanted(), self._shared, self._top()

        def read() -> Read:
            queue = desk.reviewing.queue(user)
            shown = tuple(entry for entry in queue.entries if wanted.passes(entry, shared))
            items = desk.reviewing.items(user, [entry.change_id for entry in shown[top : top + PAGE]])
            return Read(queue, shown, items, desk.enrolling.device(), desk.enrolling.approver(user))

        self.ask(read, self._show)

    def _top(self) -> int:
        """The first line whose words are wanted."""
        return max(0, max(self.list.rowAt(0), 0) // PAGE * PAGE)

    def _filter(self) -> None:
        user, desk, wanted, shared = self.user, self.desk, self.left.wanted(), self._shared
        queue, device, approver = self._queue, self._device, self._approver

        def read() -> Read:
            shown = tuple(entry for entry in queue.entries if wanted.passes(entry, shared))
            items = desk.reviewing.items(user, [entry.change_id for entry in shown[:PAGE]])
            return Read(queue, shown, items, device, approver)

        self.ask(read, self._show)

    def _fetch(self, change_ids: list[str]) -> None:
        user = self.user
        self.ask(lambda: self.desk.reviewing.items(user, change_ids), self.model.fill)

    def _read_phones(self) -> None:
        """Who shares a telephone is found out beside everything else: the whole register is gone through."""
        user, entries = self.user, self._queue.entries
        newest = (entries[-1].change_id if entries else "", len(entries))
        if newest == self._shared_of or not entries:
            return
        self._shared_of, self._phones_known = newest, False

        def found(shared: frozenset[str]) -> None:
            if self._user is not user or self._shared_of != newest:
                return
            others, self._shared, self._phones_known = shared != self._shared, shared, True
            if others and self.left.wanted().flagged is not None:
                self._filter()
            self._show_selected()

        call = self.desk.reviewing.shared_phones
        self.context.tasks.run(lambda: call(user), done=found, owner=self, lane=FILES)

    def retranslate(self) -> None:
        """Every text again."""
        self.signature_button.setText(self.tr("Register my signature"))
        self._empty.say(
            self.tr("Nothing waits for review"),
            self.tr("What clerks and trainers save appears here. Approved batches are on the page “Send and receive”."),
            self.tr("Send and receive"),
        )
        self.left.retranslate()
        if self.right_side.detail is not None:
            self.right_side.call(self.left.label_of(self.right_side.detail.item))
        self.right_side.retranslate()
        self.signing.retranslate()
        self._show_hurdle()
        self._show_selected()

    # -- showing

    def _show(self, read: Read) -> None:
        self._queue, self._device, self._approver = read.queue, read.device, read.approver
        self.left.show_queue(read.queue, read.shown, read.items)
        self.signing.show_count(self.user, read.queue.to_sign, read.queue.files)
        self._either.setCurrentIndex(1 if read.queue.entries or self._undo is not None else 0)
        self._show_hurdle()
        self._show_selected()
        self._read_phones()
        if self._sample_wanted and read.queue.sample is not None:
            self._sample_wanted = False
            self.left.show_filter(SAMPLE)
        if self._signature_wanted:
            self._signature_wanted = False
            self.register_signature()

    def _show_hurdle(self) -> None:
        unknown = self._approver is ApproverState.LOCAL
        language = self.context.language
        if not self._device.enrolled:
            words = messages.sentence("not_enrolled", {}, language)
        elif unknown:
            words = messages.sentence("supervisor_not_enrolled", {}, language)
        else:
            words = ""
        self._hurdle_words.setText(words)
        self._hurdle.setVisible(bool(words) and self._user is not None)
        self.signature_button.setVisible(unknown and self._device.enrolled)

    def _on_current(self, index: QModelIndex) -> None:
        """Read about the current line; while one answer is on its way, only the last wish is remembered."""
        entry = self.model.entry(index)
        if entry is None or self._user is None:
            return
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        user = self.user

        def over() -> None:
            self._asking = False
            if self._again and self._user is user:
                self._on_current(self.list.currentIndex())

        def show(detail: ReviewDetail) -> None:
            current = self.model.entry(self.list.currentIndex())
            if current is not None and current.change_id == entry.change_id:
                self._show_detail(detail)
            over()

        def failed(error: Exception) -> bool:
            over()
            if getattr(error, "code", "") == "change_unknown":
                self.reload()
                return True
            return False

        self.ask(lambda: self.desk.reviewing.detail(user, entry.change_id), show, failed)

    def _show_detail(self, detail: ReviewDetail) -> None:
        user, change = self.user, detail.item.change_id
        read, name = self.desk.reviewing.attachment, self.left.label_of(detail.item)
        self.right_side.show_detail(detail, name, lambda file: read(user, file.change_id or change, file.name))
        self.right_side.show_paper(self.left.result(change) if self.left.sampled(change) else None)
        self.alike.look(user, detail.item)

    def selected(self) -> tuple[QueueEntry, ...]:
        """The selected records that the person may approve, in the order of the list."""
        return self.left.selected()

    def _step(self, by: int) -> None:
        self.left.step(by)

    def select_all(self) -> None:
        """Select everything that the person may approve."""
        self.left.select_all()

    def _plain(self) -> tuple[QueueEntry, ...]:
        """What is shown, is not one's own, and has nothing odd about it."""
        sample = self._queue.sample
        differs = {one for one, result in sample.results.items() if result == "differs"} if sample else set()
        return tuple(
            one for one in self.model.entries
            if not (one.own or one.flagged or one.record_id in self._shared or one.change_id in differs)
        )  # fmt: skip

    def _show_selected(self) -> None:
        self.left.say_counts()
        ready = self._device.enrolled and self._approver is ApproverState.REGISTERED
        plain = ready and self._phones_known and bool(self._plain())
        self.left.allow(approve=bool(self.selected()) and ready, plain=plain)
        self.left.undo_button.setVisible(self._undo is not None)

    # -- deciding

    def return_current(self) -> None:
        """Send the current record back with a reason, and if wanted with the answers it is about."""
        detail, user, entry = self.right_side.detail, self.user, self.model.entry(self.list.currentIndex())
        if entry is None or detail is None or detail.item.change_id != entry.change_id:
            return
        item = detail.item

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("Return “{title}”").format(title=isolate(self.left.label_of(item))),
                self.tr("{name} reads your words beside the form and corrects it.").format(
                    name=isolate(item.author_name)
                ),
                self.tr("What should be corrected?"),
                self.tr("Return it"),
            )

        dialog = ReturnDialog(self.context, texts, detail.fields if detail.status and item.sheet is None else (), self)

        def given(reason: str) -> None:
            def done(returned: Returned) -> None:
                self._undo = Undo(returned=returned.change_ids)
                self._show_selected()
                self.told.emit(
                    lambda: self.tr("Returned to {name}. F8 takes it back.").format(name=isolate(item.author_name)),
                    "success",
                )

            fields = dialog.fields()
            self.ask(lambda: self.desk.reviewing.return_change(user, item.change_id, reason, fields), done)

        dialog.given.connect(given)
        dialog.open()

    def approve(self) -> None:
        """Seal what is selected, after the supervisor's own password."""
        chosen = self.selected()
        if self.approve_button.isEnabled():
            self._approve(chosen, plain=False)
        elif self.list.selectionModel().hasSelection() and not chosen:
            self.told.emit(lambda: messages.sentence("own_record", {}, self.context.language), "warning")

    def approve_plain(self) -> None:
        """Seal everything shown that has nothing odd about it; the question says how many records that is."""
        if self.left.plain_button.isEnabled():
            self._approve(self._plain(), plain=True)

    def _approve(self, chosen: tuple[QueueEntry, ...], *, plain: bool) -> None:
        user, language = self.user, self.context.language
        count, ids = sum(entry.count for entry in chosen), [entry.change_id for entry in chosen]

        def texts() -> tuple[str, str, str, str]:
            every = self.tr("Approve and seal all %n change(s) without a flag?", "", count) if plain else ""
            return (
                language.localised(every or self.tr("Approve and seal %n change(s)?", "", count)),
                self.tr("You answer for them with your signature. F8 takes it back until they are sent."),
                self.tr("Your password"),
                self.tr("Approve and seal"),
            )

        dialog = ApproveDialog(self.context, texts, self)

        def failed(error: Exception) -> bool:
            if getattr(error, "code", "") in ("wrong_credentials", "try_later"):
                dialog.refuse(error)
                return True
            dialog.leave()
            self.reload()
            return False

        def work(password: str) -> None:
            task = self.context.tasks.run_long(
                lambda progress, cancelled: self.desk.reviewing.approve_many(user, ids, password, progress, cancelled),
                done=lambda approved: self._on_approved(user, approved, dialog),
                failed=failed,
                progress=dialog.show_progress,
                owner=dialog,
                lane=FILES,
            )
            dialog.stopped.connect(task.cancel)

        dialog.given.connect(work)
        dialog.open()

    def _on_approved(self, user: User, approved: ApprovedMany, dialog: ApproveDialog) -> None:
        dialog.accept()
        if self._user is not user:
            return
        if approved.handed:
            self._tell_signed(approved.signed)
            self._undo = Undo(chosen=approved.chosen)
            self._show_selected()
        if not approved.batches:
            return
        self._undo = Undo(batches=tuple(batch.id for batch in approved.batches), chosen=approved.chosen)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_selected()
        count, language = len(approved.batches), self.context.language
        number = approved.batches[-1].number
        if count == 1:
            self.told.emit(
                lambda: self.tr("Batch {number} is sealed and waits to be sent.").format(
                    number=language.number(number)
                ),
                "success",
            )
            return
        self.told.emit(lambda: language.localised(self.tr("%n batch(es) are sealed.", "", count)), "success")

    def _on_signed(self, signed: SignedNow) -> None:
        if signed.count or not signed.files:
            self._tell_signed(signed.count)
        else:
            self.told.emit(lambda: self.tr("The photographs are sealed again and wait to be sent."), "success")

    def _tell_signed(self, count: int) -> None:
        """What becomes of what other desks handed over."""
        left = self.tr("Approved. It goes on when everything of that hand-over is decided. F8 takes it back.")
        words = self.tr("%n hand-over(s) are signed and wait to be sent.", "", count) if count else left
        self.told.emit(self.context.language.localised(words), "success")

    def undo(self) -> None:
        """Take the last return or approval back, while that is possible."""
        undo, user, desk = self._undo, self.user, self.desk
        if undo is None:
            return
        self._undo = None
        self._show_selected()

        def done(_: Changes) -> None:
            self.told.emit(lambda: self.tr("Taken back: the records wait again."), "success")

        self.ask(lambda: undo.take_back(desk.reviewing, user), done)

    # -- against paper

    def draw_sample(self) -> None:
        """Draw some of what is shown by chance, one's own left out, and show them."""
        user, ids = self.user, [entry.change_id for entry in self.model.entries if not entry.own]
        if not ids:
            return

        def done(drawn: Drawn) -> None:
            count = len(drawn.sample.change_ids)
            self._sample_wanted = True
            self.told.emit(lambda: self.context.language.localised(self._drawn_words(count)), "info")

        self.ask(lambda: self.desk.reviewing.draw_sample(user, ids), done)

    def _drawn_words(self, count: int) -> str:
        return self.tr("%n record(s) drawn by chance. Hold each against its paper: M matches, D differs.", "", count)

    def check(self, *, matched: bool) -> None:
        """Say what came of holding the current record against its paper."""
        entry, sample, user = self.model.entry(self.list.currentIndex()), self._queue.sample, self.user
        if entry is None or sample is None or entry.change_id not in sample.change_ids:
            return
        change = entry.change_id

        def note(words: str) -> None:
            call = self.desk.reviewing.note_sample
            self.ask(lambda: call(user, sample.id, change, matched=matched, words=words))

        if matched:
            note("")
            return

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("It differs from its paper"),
                self.tr("What you write is kept with the record. Return it afterwards, so that it is corrected."),
                self.tr("What differs?"),
                self.tr("Note it"),
            )

        dialog = ReasonDialog(self.context, texts, self)
        dialog.given.connect(note)
        dialog.open()

    def register_signature(self) -> None:
        """Make the supervisor's own signature known to the ministry."""
        dialog = SignatureDialog(self.context, self.user, self)
        dialog.registered.connect(
            lambda: self.told.emit(lambda: self.tr("The ministry knows your signature now."), "success")
        )
        dialog.open()
