"""One filling of a form: THE CONTRACT that the window, the services and the tests use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from forms.answers import answer_text
from forms.audit import FILE_NAME, Audit
from forms.definition import FormDefinition
from forms.drafts import Draft, Fitted, State, decode, encode, fit, state_of
from forms.entities import entities_of
from forms.evaluation import Evaluation
from forms.history import History, Journal
from forms.live import meta_node, node_at
from forms.nodes import NOTHING, Choice, Node, NodeKind, Texts, Violation
from forms.outcome import Change, Finalised
from forms.problems import FormError, FormProblem, Where, refuse
from forms.serialise import leaves_of, read_submission, submission_xml
from forms.soft import Override, excuse, overrides_of, reasons_of
from forms.values import Answer, xml_text
from forms.why import Origin, Why, kept_origins, why
from forms.world import World
from forms.xpath import Node as Element

__all__ = ["Change", "Choice", "Finalised", "Node", "NodeKind", "Override", "Session", "Texts", "Violation"]

_NO_FILES: Mapping[str, bytes] = {}


class Session:
    """One filling of a form, from the first question to the submission.

    Attributes:
        definition: the form.
        root: the live tree, see `forms.nodes.Node`.
        fitted: after `restore` and `reopen`, the answers that found no place in this version of the form, or another.
    """

    def __init__(
        self,
        definition: FormDefinition,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        seed: int = 0,
        language: str | None = None,
        timezone: str = "Asia/Baghdad",
        files: Mapping[str, bytes] = _NO_FILES,
        properties: Mapping[str, str] = NOTHING,
    ) -> None:
        """A new filling.

        clock gives aware datetimes, new_id UUIDs, files the form's attachments by name, properties what the form may
        preload of the device and the person (deviceid, username, phonenumber, email). FormError when a list that comes
        with the form is broken.
        """
        self._open(definition, None, seed, language, _Means(clock, new_id, timezone, files, properties))
        self._world.preload(self.root)
        self._evaluation.tree.cast(self.root)
        self._evaluation.compute_all()
        self._evaluation.load("odk-instance-first-load")
        self._evaluation.load("odk-instance-load")
        self._evaluation.run()
        self._log("form start")

    def _open(
        self, definition: FormDefinition, state: State | None, seed: int, language: str | None, means: _Means
    ) -> None:
        self.definition = definition
        self._seed = seed
        self._deprecated_id = ""
        self._history = History()
        self._unknown: Origin = "person"
        self.fitted = Fitted()
        document = definition.model.document.copy()
        if state is not None:
            self.fitted = fit(state, definition.model.root, document, complete=means.complete)
        self._document: Element = document
        self._world = World(
            definition,
            document,
            clock=means.clock,
            new_id=means.new_id,
            seed=seed,
            language=language if language in definition.languages and language else definition.default_language,
            timezone=means.timezone,
            files=means.files,
            properties=means.properties,
        )
        self._evaluation = Evaluation(definition, self._world, document)
        self.root: Node = self._evaluation.root
        if state is not None:
            self._evaluation.keep_counts()
        audit = self._meta("audit")
        self._audit: Audit | None = None
        if audit is not None:
            user = means.properties.get("username", "")
            self._audit = Audit(audit.definition.bind.track, means.clock, user)

    def _log(self, event: str, ref: str = "", *, reason: str = "") -> None:
        if self._audit is not None:
            self._audit.note(event, ref, reason=reason)

    @classmethod
    def reopen(
        cls,
        definition: FormDefinition,
        submission: bytes,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        seed: int = 0,
        language: str | None = None,
        timezone: str = "Asia/Baghdad",
        files: Mapping[str, bytes] = _NO_FILES,
        properties: Mapping[str, str] = NOTHING,
        edit: bool = True,
    ) -> Self:
        """A finished submission again.

        With edit it gets a new instanceID, the old one becomes its deprecatedID, and what is calculated is calculated
        anew; without, values stay as they were sent. FormError("wrong_form", "broken_xml", …).
        """
        self = cls.__new__(cls)
        means = _Means(clock, new_id, timezone, files, properties, complete=True)
        state, reasons = read_submission(submission, definition.model.root)
        self._open(definition, state, seed, language, means)
        node = self._meta("instanceID")
        if edit and node is not None and node.element is not None:
            self._deprecated_id = node.element.value
            deprecated = self._meta("deprecatedID")
            if deprecated is not None and deprecated.element is not None:
                deprecated.element.set_value(node.element.value)
            node.element.set_value(f"uuid:{new_id()}")
        self._evaluation.compute_all(calculate=edit)
        if edit:
            self._evaluation.load("odk-instance-load")
            self._evaluation.run()
        self._excuse(reasons)
        self._unknown = "sent"
        self._log("form resume")
        return self

    @classmethod
    def restore(
        cls,
        definition: FormDefinition,
        state: bytes,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        timezone: str = "Asia/Baghdad",
        files: Mapping[str, bytes] = _NO_FILES,
        properties: Mapping[str, str] = NOTHING,
    ) -> Self:
        """The filling that `save` wrote, exactly; over another version of the form what fits is kept.

        Values stand as they were left, calculated ones too, but for what the form does on odk-instance-load; over
        another version everything is calculated anew.
        `fitted` says what did not fit. FormError("broken_draft" | "wrong_form").
        """
        draft = decode(state)
        if draft.form_id != definition.form_id:
            raise refuse("wrong_form", expected=definition.form_id, given=draft.form_id)
        same = draft.version == definition.version
        self = cls.__new__(cls)
        means = _Means(clock, new_id, timezone, files, properties)
        self._open(definition, draft.state, draft.seed, draft.language, means)
        self._deprecated_id = draft.deprecated_id
        self._evaluation.compute_all(calculate=not same)
        self._evaluation.load("odk-instance-load")
        self._evaluation.run()
        self._excuse(draft.reasons)
        for ref, kind in draft.origins.items():
            with suppress(KeyError):
                self._evaluation.origins[self.node(ref)] = kind
        if self._audit is not None:
            self._audit.restore(draft.audit)
        self._log("form resume")
        return self

    def _excuse(self, reasons: Mapping[str, str]) -> None:
        """Gives the reasons of a draft or a submission to the answers they were given for."""
        for ref, reason in reasons.items():
            with suppress(KeyError):
                node = self.node(ref)
                node.excuse = excuse(node, reason)

    # -- reading ----------------------------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The form's language that labels are in, as the form names it; "" for a form without translations."""
        return self._world.speaks

    @property
    def languages(self) -> tuple[str, ...]:
        """The form's languages as it names them."""
        return self.definition.languages

    def node(self, ref: str) -> Node:
        """The node at a concrete ref such as ``/data/work[1]/title``; KeyError."""
        return node_at(self.root, ref)

    def violations(self, ref: str = "/") -> tuple[Violation, ...]:
        """What is wrong below ref, in the order in which the form shows it.

        Those of severity "soft" are warnings: they stand against finishing only where they want a reason.
        """
        top = self.root if ref in ("/", "") else self.node(ref)
        wrong = (each.violation for each in top.walk() if each.broken is not None)
        return tuple(each for each in wrong if each is not None)

    def why(self, ref: str) -> Why:
        """Why the node is hidden, locked, asked for or wrong, and where its value comes from. KeyError.

        A frozen tree of codes, labels and values, see `forms.why` and `forms.xpath.explain`.
        """
        origins = self._evaluation.origins
        return why(self.node(ref), self._world, self.definition.model, origins, unknown=self._unknown)

    # -- answering --------------------------------------------------------------------------------------------------

    def set(self, ref: str, value: Answer) -> Change:
        """Answer one question.

        Text, numbers, lists (of a select or rank) and booleans are taken; digits may be of any of the three kinds where
        the type is numeric. KeyError for an unknown ref; FormError("not_a_question" | "readonly" | "wrong_type" |
        "out_of_range" | "unknown_choice" | "incomplete_rank"), and then nothing changes.
        """
        node = self.node(ref)
        if node.element is None or node.definition.children or node.index:
            raise refuse("not_a_question", Where(ref=ref))
        if node.readonly:
            raise refuse("readonly", Where(ref=ref))
        text = answer_text(node, value, self._evaluation.speaker)
        with self._whole():
            before = node.place.value
            self._evaluation.answer(node, text)
        if self._audit is not None and before != text:
            self._audit.answered(ref, before, text)
        return self._change()

    def add_repeat(self, ref: str) -> Change:
        """One more instance at the end of the repeat at ref (``/data/work``). FormError("cannot_add")."""
        node = self.node(ref)
        if node.element is not None or not node.can_add:
            raise refuse("cannot_add", Where(ref=ref))
        with self._whole():
            made = self._evaluation.add_instance(node)
            self._evaluation.run()
        self._log("add repeat", made.ref)
        return self._change()

    def remove_repeat(self, ref: str) -> Change:
        """Without the repeat instance at ref (``/data/work[2]``). FormError("cannot_remove")."""
        node = self.node(ref)
        if not node.index or not node.can_remove:
            raise refuse("cannot_remove", Where(ref=ref))
        with self._whole():
            self._evaluation.remove_instance(node)
            self._evaluation.run()
        self._log("delete repeat", ref)
        return self._change()

    def move_repeat(self, ref: str, to: int) -> Change:
        """The repeat instance at ref (``/data/work[2]``) stands at place ``to``, 1-based; those between move by one.

        FormError("cannot_move"): no instance, a repeat that the form counts or keeps fixed, or no such place.
        """
        node = self.node(ref)
        if not node.can_move or node.parent is None or not 1 <= to <= len(node.parent.instances):
            raise refuse("cannot_move", Where(ref=ref), place=to)
        with self._whole():
            if to != node.index:
                self._evaluation.move_instance(node, to)
                self._evaluation.run()
        self._log("move repeat", ref)
        return self._change()

    def override(self, ref: str, reason: str | None) -> Change:
        """Lets an answer stand that the form warns of, and says why; None takes the reason back.

        The reason holds for this answer only. KeyError; FormError("nothing_to_override" | "missing_reason").
        """
        node = self.node(ref)
        if node.broken != "soft" or (reason is None and node.override is None):
            raise refuse("nothing_to_override", Where(ref=ref))
        said = xml_text(reason).strip() if reason is not None else ""
        if reason is not None and not said:
            raise refuse("missing_reason", Where(ref=ref))
        with self._whole():
            self._evaluation.excuse(node, excuse(node, said) if said else None)
        self._log("override warning", ref, reason=said)
        return self._change()

    # -- thinking better of it --------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is a change that `undo` would take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a change that `redo` would do again."""
        return self._history.can_redo

    def undo(self) -> Change:
        """Takes back the last answer, override, or repeat added, removed or moved: all is as it was before.

        Of the last 200 changes of this session; a draft has no history, and the language is none of it.
        FormError("nothing_to_undo").
        """
        if not self.can_undo:
            raise refuse("nothing_to_undo")
        self._go_back(self._history.back())
        self._history.undone(self._evaluation.journal)
        return self._change()

    def redo(self) -> Change:
        """Does again what `undo` took back last, until something else is changed. FormError("nothing_to_redo")."""
        if not self.can_redo:
            raise refuse("nothing_to_redo")
        self._go_back(self._history.forth())
        self._history.redone(self._evaluation.journal)
        return self._change()

    def _go_back(self, journal: Journal) -> None:
        self._evaluation.go_back(journal)
        if self._audit is not None:
            self._audit.went_back(self._evaluation.journal)

    def set_language(self, name: str) -> Change:
        """Labels in another of the form's languages, named as the form names it; KeyError."""
        if name not in self.languages:
            raise KeyError(name)
        self._world.use_language(name)
        self._evaluation.start()
        changed = [each.ref for each in self.root.walk() if each.forget(texts=True, choices=True)]
        self._evaluation.speak()
        if self._evaluation.journal:  # values in the words of the other language
            self._history.forget()
        return Change(self._change().refs.union(changed), self._evaluation.structure)

    def read_lists(self, language: str) -> None:
        """Read the form's long lists in another of its languages, so that `set_language` finds them; KeyError.

        May be done on another thread than the one that answers: 50,000 labels take longer than anybody should wait.
        """
        if language not in self.languages:
            raise KeyError(language)
        self._evaluation.speaker.read_lists(self.root.walk(), language)

    def recompute(self) -> Change:
        """Works everything out from scratch, calculations that a person wrote over and those that ask the clock too."""
        self._evaluation.start()
        self._evaluation.compute_all()
        self._history.forget()
        return self._change()

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """A change that happens as a whole: where the form cannot follow it, values are what they were."""
        self._evaluation.start()
        try:
            yield
        except FormError:
            self._evaluation.take_back()
            raise
        self._history.keep(self._evaluation.journal)

    def _change(self) -> Change:
        refs = frozenset(each.ref for each in self._evaluation.changed if not each.gone)
        return Change(refs, self._evaluation.structure)

    # -- keeping and finishing --------------------------------------------------------------------------------------

    def save(self) -> bytes:
        """The filling as bytes: values (those of non-relevant nodes too), repeats, language, seed, overrides."""
        definition = self.definition
        state = state_of(self.root)
        draft = Draft(definition.form_id, definition.version, self.language, self._seed, state, self._deprecated_id)
        if definition.warns:
            draft.reasons = reasons_of(self.root)
        if self._audit is not None:
            draft.audit = self._audit.kept()
        draft.origins = kept_origins(definition.model, self._evaluation.origins)
        return encode(draft)

    def submission(self) -> bytes:
        """The submission as it stands, relevant nodes only."""
        namespaces = dict(self.definition.model.namespaces)
        overrides = overrides_of(self.root) if self.definition.warns else ()
        return submission_xml(self.root, namespaces, deprecated_id=self._deprecated_id, overrides=overrides)

    # -- the log of the filling -------------------------------------------------------------------------------------

    def look(self, ref: str | None) -> None:
        """A person looks at this question or group now (None: at none, the form is left): for the audit log only."""
        if self._audit is not None:
            self._audit.look(self.node(ref) if ref is not None else None)
            if ref is None:
                self._log("form exit")

    @property
    def needs_change_reason(self) -> bool:
        """Whether the form wants to know why a finished submission was changed, and nobody has said yet."""
        audit = self._audit
        return audit is not None and audit.wants_reasons and bool(self._deprecated_id) and audit.unexplained

    def give_change_reason(self, reason: str) -> None:
        """Why the finished submission was changed, for the audit log. FormError("missing_reason")."""
        if not reason.strip():
            raise refuse("missing_reason")
        self._log("change reason", reason=xml_text(reason).strip())

    def finalise(self) -> Finalised:
        """The finished submission and what goes with it.

        FormError("has_violations") names what is wrong (warnings are let through); FormError("missing_change_reason").
        """
        self._evaluation.start()
        if self.needs_change_reason:
            raise refuse("missing_change_reason")
        self._stamp_end()
        self._give_instance_id()
        self._evaluation.run()
        if wrong := [each for each in self.violations() if each.severity == "error" or each.wants_reason]:
            self._log("finalize error")
            problems = tuple(FormProblem(each.condition, Where(ref=each.ref)) for each in wrong)
            raise FormError("has_violations", problems)
        instance_id, name, attachments = self._meta("instanceID"), self._meta("instanceName"), self._attachments()
        entities = entities_of(self.root)
        return Finalised(
            self.submission(),
            instance_id.value if instance_id is not None else "",
            name.value if name is not None else "",
            entities[0].table() if entities else None,
            entities,
            overrides_of(self.root) if self.definition.warns else (),
            attachments,
            leaves_of(self.root),
            self.definition.code_of(self.language),
            {
                node.name: node.label
                for node in self.root.walk()
                if node.kind is NodeKind.NOTE and node.relevant and node.label
            },
        )

    def _attachments(self) -> dict[str, bytes]:
        node = self._meta("audit")
        if self._audit is None or node is None or not node.relevant:
            return {}
        self._evaluation.set_value(node, FILE_NAME)
        self._evaluation.run()
        self._log("form finalize")
        return {FILE_NAME: self._audit.csv()}

    def _stamp_end(self) -> None:
        for each in self.root.walk():
            bind = each.definition.bind
            if bind.preload == "timestamp" and bind.preload_params == "end" and each.element is not None:
                self._evaluation.set_value(each, self._world.stamp())

    def _give_instance_id(self) -> None:
        node = self._meta("instanceID")
        if node is not None and node.element is not None and not node.element.value:
            self._evaluation.set_value(node, f"uuid:{self._world.new_id()}")

    def _meta(self, name: str) -> Node | None:
        return meta_node(self.root, name)


@dataclass(frozen=True, slots=True)
class _Means:
    """What a session gets from outside; complete: see `forms.drafts.fit`."""

    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    timezone: str
    files: Mapping[str, bytes]
    properties: Mapping[str, str]
    complete: bool = False
