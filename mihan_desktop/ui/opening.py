"""Opening a form to be filled: new, from a draft, to correct a record, or for the next person of a household."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from forms.session import Session
    from mihan_desktop.domain.duplicates import Offered
    from mihan_desktop.domain.registrations import Draft
    from mihan_desktop.domain.roles import User
    from mihan_desktop.services.about_forms import Subject
    from mihan_desktop.services.registering import Registering
    from mihan_desktop.services.submissions import Moved
    from mihan_desktop.ui.context import Context


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft with the filling it holds and its files; fresh when nothing has been kept of it yet.

    carried: refs of the answers that were taken over from an earlier registration; moved: answers that the newest
    version of the form has another place for, or none; shares: whether the form says what a household shares; media:
    what the form's labels show, by name; typed: own drafts in which the person whose record is corrected was being
    registered a second time; offered: what was typed there otherwise.
    """

    draft: Draft
    session: Session
    fresh: bool
    files: Mapping[str, bytes]
    carried: tuple[str, ...] = ()
    moved: tuple[Moved, ...] = ()
    shares: bool = False
    media: Mapping[str, bytes] = field(default_factory=dict)
    typed: tuple[Draft, ...] = ()
    offered: tuple[Offered, ...] = ()


def open_filling(context: Context, user: User, what: str, key: str) -> Opened:
    """Open a filling (on the records lane).

    what: ``"form"`` (key ``form_id version``, a new one), ``"household"`` (key: id of a record, a new one that takes
    its household's answers over), ``"draft"`` (key: its id; it goes on in the newest version of its form) or
    ``"record"`` (key: its id, to be corrected in its own version). Raises MihanError and FormError of the services.
    """
    opened = _open(context, user, what, key)
    _read_lists(opened.session)
    form = opened.draft
    return replace(opened, media=context.desk.registering.media(user, form.form_id, form.form_version))


def open_about(context: Context, user: User, subject: Subject, form_id: str, before: Callable[[], str] = str) -> Opened:
    """Open a form about something (on the records lane): the user's draft of it, or a new one.

    before: the XML of the answers from which a new one goes on, "" for none. Raises MihanError and FormError of
    ``services.about_forms`` and of the form.
    """
    from forms.session import Session

    registering = context.desk.registering
    draft = context.desk.about_forms.open(user, subject, form_id)
    definition = registering.definition(draft.form_id, draft.form_version)
    spoken = definition.language_for(context.language.code)
    if draft.state:
        session = Session.restore(definition, draft.state, clock=context.now, new_id=context.new_id)
    elif answered := before():
        session = Session.reopen(
            definition, answered.encode(), clock=context.now, new_id=context.new_id, edit=True
        )  # fmt: skip
        if spoken is not None and spoken != session.language:
            session.set_language(spoken)
    else:
        session = Session(definition, clock=context.now, new_id=context.new_id, language=spoken)
    _read_lists(session)
    media = registering.media(user, draft.form_id, draft.form_version)
    return Opened(draft, session, not draft.state, {}, media=media)


def _read_lists(session: Session) -> None:
    """Lists of options are read here, not when their questions are drawn: 50,000 would hold the window."""
    from forms.problems import FormError

    for node in session.root.walk():
        if node.relevant and node.control in ("select1", "select", "rank") and "[" not in node.ref:
            with suppress(FormError):  # whoever draws the question hears of it
                len(node.choices)


def _open(context: Context, user: User, what: str, key: str) -> Opened:
    registering = context.desk.registering
    if what == "form":
        form_id, _, version = key.partition("\n")
        answers = context.desk.carrying.from_last(user, form_id, version)
        return _begin(context, user, form_id, version, answers)
    if what == "household":
        form = context.desk.carrying.form_of(user, key)
        return _begin(context, user, form.form_id, form.version, context.desk.carrying.from_household(user, key))
    draft = registering.draft(user, key) if what == "draft" else registering.reopen(user, key)
    return _resume(context, user, draft)


def _begin(context: Context, user: User, form_id: str, version: str, answers: Mapping[str, str]) -> Opened:
    from forms.carrying import carry_over
    from forms.session import Session

    draft = context.desk.registering.begin(user, form_id, version)
    definition = context.desk.registering.definition(form_id, version)
    spoken = definition.language_for(context.language.code)
    session = Session(
        definition,
        clock=context.now,
        new_id=context.new_id,
        language=spoken,
        files=context.desk.carrying.beside(user, definition),
        properties=context.desk.carrying.properties(user),
    )
    shares = context.desk.carrying.for_household(user, form_id, version)
    return Opened(draft, session, True, {}, carry_over(session, answers), shares=shares)


def _resume(context: Context, user: User, draft: Draft) -> Opened:
    from mihan_desktop.services.submissions import moved

    registering = context.desk.registering
    own = registering.definition(draft.form_id, draft.form_version)
    session = _restored(context, user, own, draft)
    files = registering.draft_files(user, draft.id)
    newest = _newest(registering, user, draft)
    if draft.record_id is not None:
        typed = context.desk.duplicating.typed_elsewhere(user, draft.id)
        return Opened(draft, session, False, files, typed=typed, offered=_offered(context, user, typed, session))
    if newest == draft.form_version:
        shares = context.desk.carrying.for_household(user, draft.form_id, newest)
        return Opened(draft, session, False, files, shares=shares)
    newer = _restored(context, user, registering.definition(draft.form_id, newest), draft)
    shares = context.desk.carrying.for_household(user, draft.form_id, newest)
    return Opened(replace(draft, form_version=newest), newer, False, files, moved=moved(session, newer), shares=shares)


def _offered(context: Context, user: User, typed: tuple[Draft, ...], record: Session) -> tuple[Offered, ...]:
    """What was typed that the record says otherwise; of several drafts, what stands in the first that says it."""
    from mihan_desktop.services.duplicating import offered

    found: dict[str, Offered] = {}
    for draft in typed:
        own = context.desk.registering.definition(draft.form_id, draft.form_version)
        for one in offered(_restored(context, user, own, draft), record):
            found.setdefault(one.ref, one)
    return tuple(found.values())


def _restored(context: Context, user: User, definition: FormDefinition, draft: Draft) -> Session:
    from forms.session import Session

    return Session.restore(
        definition,
        draft.state,
        clock=context.now,
        new_id=context.new_id,
        files=context.desk.carrying.beside(user, definition),
        properties=context.desk.carrying.properties(user),
    )


def _newest(registering: Registering, user: User, draft: Draft) -> str:
    """The version in which a draft goes on: its own where the ministry has taken the form back."""
    offered = (form.version for form in registering.forms(user) if form.form_id == draft.form_id)
    return next(offered, draft.form_version)
