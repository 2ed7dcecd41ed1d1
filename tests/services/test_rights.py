"""Every verb against every role: who may, and that everybody else is told so before anything happens."""

import inspect
import os
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from forms.problems import FormError
from forms.session import Finalised
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.auditing import AuditQuery
from mihan_desktop.domain.duplicates import Candidate, Verdict
from mihan_desktop.domain.listing import RegisterQuery
from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import What
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.requests import Asked, AskedBy, Shown
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.domain.told import VacancyQuery
from mihan_desktop.domain.training.cohorts import Wanted
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.admitting import Selection
from mihan_desktop.services.desk import Desk
from mihan_desktop.services.tables import Table
from sync.protocol.signing import Signed
from tests.services.course_verbs import COURSE_VERBS
from tests.services.fair_verbs import FAIR_VERBS
from tests.services.offering_verbs import OFFERING_VERBS
from tests.services.office import FORM_ID, VERSION, Office
from tests.services.program_verbs import PROGRAM_VERBS
from tests.services.referral_verbs import REFERRAL_VERBS
from tests.services.report_verbs import REPORT_VERBS
from tests.services.setting_up_verbs import SETTING_UP_VERBS
from tests.services.survey_verbs import SURVEY_VERBS
from tests.services.training_verbs import TRAINING_VERBS
from tests.services.verbs import ADMINISTRATOR, ALL, CLERK, LOOKERS, SUPERVISOR, TRAINER, Act, verb

SOMEBODY = {CLERK: "zainab", TRAINER: "karwan", SUPERVISOR: "huda", ADMINISTRATOR: "omar"}
LIKE = Candidate(
    RegistrationSummary("y", "y", "", "", "", RecordStatus.WAITING, "", "", datetime(2026, 3, 2, tzinfo=UTC)),
    0.9, True, False, (), "",
)  # fmt: skip
MONTH = date(2026, 3, 1)
_ANY: Any = None
FIRST = date(2026, 3, 1)
COHORT = Wanted("x", "x", 1, FIRST, (), 1)
LIST = Selection("x", (), 0, "")
_NOTHING = Finalised(b"<data/>", "", "", None)


VERBS = (
    verb("signing_in.change_password", lambda desk, who: desk.signing_in.change_password(who, "x", "a fine new one")),
    verb("signing_in.set_language", lambda desk, who: desk.signing_in.set_language(who, "en")),
    verb(
        "managing_users.add_user",
        lambda desk, who: desk.managing_users.add_user(who, "new", "New", {CLERK}, "a fine new one"),
        ADMINISTRATOR,
    ),
    verb("managing_users.list_users", lambda desk, who: desk.managing_users.list_users(who), ADMINISTRATOR),
    verb("managing_users.remove_user", lambda desk, who: desk.managing_users.remove_user(who, "x"), ADMINISTRATOR),
    verb(
        "rekeying.renew",
        lambda desk, who: desk.rekeying.renew(who, "x", lambda _done, _of: None, lambda: False),
        ADMINISTRATOR,
    ),
    verb("backing_up.state", lambda desk, who: desk.backing_up.state(who), SUPERVISOR, ADMINISTRATOR),
    verb("backing_up.name", lambda desk, who: desk.backing_up.name(who), SUPERVISOR, ADMINISTRATOR),
    verb(
        "backing_up.same_disk",
        lambda desk, who: desk.backing_up.same_disk(who, Path(os.devnull) / "x"),
        SUPERVISOR,
        ADMINISTRATOR,
    ),
    verb(
        "backing_up.make",
        lambda desk, who: desk.backing_up.make(who, Path(os.devnull) / "x", lambda _done, _of: None, lambda: False),
        SUPERVISOR,
        ADMINISTRATOR,
    ),
    verb("backing_up.remind", lambda desk, who: desk.backing_up.remind(who)),
    verb("recovering.paper", lambda desk, who: desk.recovering.paper(who), ADMINISTRATOR),
    verb("recovering.renew", lambda desk, who: desk.recovering.renew(who, "x"), ADMINISTRATOR),
    verb("recovering.kept", lambda desk, who: desk.recovering.kept(who, "written"), ADMINISTRATOR),
    verb(
        "recovering.write_file",
        lambda desk, who: desk.recovering.write_file(who, Path(os.devnull) / "x", b""),
        ADMINISTRATOR,
    ),
    verb("points.of", lambda desk, who: desk.points.of(who, "x"), *LOOKERS),
    verb("points.asked_of", lambda desk, who: desk.points.asked_of(who, "x"), *LOOKERS),
    verb("points.ranked", lambda desk, who: desk.points.ranked(who, ["x"], Account.PRIORITY), *LOOKERS),
    verb(
        "points.ask",
        lambda desk, who: desk.points.ask(who, "x", What.APPEAL, Account.PRIORITY, 5, "because"),
        CLERK,
        TRAINER,
    ),
    verb("points.reverse", lambda desk, who: desk.points.reverse(who, "x", "because"), CLERK, TRAINER),
    verb("points.take_back", lambda desk, who: desk.points.take_back(who, "x"), CLERK, TRAINER),
    verb("points.state", lambda desk, who: desk.points.state(who)),
    verb("points.catch_up", lambda desk, who: desk.points.catch_up(who)),
    verb("trusting.state", lambda desk, who: desk.trusting.state(who)),
    verb("trusting.policy", lambda desk, who: desk.trusting.policy(who)),
    verb(
        "registering.add_form",
        lambda desk, who: desk.registering.add_form(who, b"not a form", "x.xml"),
        ADMINISTRATOR,
        SUPERVISOR,
    ),
    verb(
        "registering.add_bundled_forms",
        lambda desk, who: desk.registering.add_bundled_forms(who),
        ADMINISTRATOR,
        SUPERVISOR,
    ),
    verb("registering.forms", lambda desk, who: desk.registering.forms(who)),
    verb("registering.taken_back", lambda desk, who: desk.registering.taken_back(who)),
    verb(
        "carrying.beside",
        lambda desk, who: desk.carrying.beside(who, desk.registering.definition(FORM_ID, VERSION)),
    ),
    verb("carrying.properties", lambda desk, who: desk.carrying.properties(who)),
    verb("carrying.for_household", lambda desk, who: desk.carrying.for_household(who, FORM_ID, VERSION)),
    verb("carrying.from_last", lambda desk, who: desk.carrying.from_last(who, FORM_ID, VERSION), CLERK),
    verb("carrying.form_of", lambda desk, who: desk.carrying.form_of(who, "x"), CLERK),
    verb("carrying.from_household", lambda desk, who: desk.carrying.from_household(who, "x"), CLERK),
    verb("registering.media", lambda desk, who: desk.registering.media(who, FORM_ID, VERSION)),
    verb("registering.interrupted", lambda desk, who: desk.registering.interrupted(who), CLERK),
    verb("registering.take_up", lambda desk, who: desk.registering.take_up(who, "x"), CLERK),
    verb("issuing.slip", lambda desk, who: desk.issuing.slip(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("issuing.numbers", lambda desk, who: desk.issuing.numbers(who, ["x"]), CLERK, TRAINER, SUPERVISOR),
    verb("issuing.find", lambda desk, who: desk.issuing.find(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("issuing.printed", lambda desk, who: desk.issuing.printed(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb(
        "issuing.write_file",
        lambda desk, who: desk.issuing.write_file(who, "x", Path(os.devnull) / "x", b""),
        CLERK,
        TRAINER,
        SUPERVISOR,
    ),
    verb("matching_people.candidates", lambda desk, who: desk.matching_people.candidates(who, {}), *LOOKERS),
    verb("matching_people.of_record", lambda desk, who: desk.matching_people.of_record(who, "x"), *LOOKERS),
    verb("matching_people.require_decided", lambda desk, who: desk.matching_people.require_decided(who, {}), *LOOKERS),
    verb("matching_people.compare", lambda desk, who: desk.matching_people.compare(who, "x"), *LOOKERS),
    verb("matching_people.catch_up", lambda desk, who: desk.matching_people.catch_up(who)),
    verb("matching_work.for_person", lambda desk, who: desk.matching_work.for_person(who, "x"), *LOOKERS),
    verb("matching_work.for_vacancy", lambda desk, who: desk.matching_work.for_vacancy(who, "x"), *LOOKERS),
    verb("matching_work.why", lambda desk, who: desk.matching_work.why(who, "x", "y"), *LOOKERS),
    verb(
        "matching_work.export",
        lambda desk, who: desk.matching_work.export(
            who, "x", Table((), (), (), "x", right_to_left=False), Path("w.csv")
        ),
        *LOOKERS,
    ),
    verb("matching_work.write", lambda desk, who: desk.matching_work.write(who, "x", Path("w"), b"", 1), *LOOKERS),
    verb("matching_work.printed", lambda desk, who: desk.matching_work.printed(who, "x", 1), *LOOKERS),
    verb("matching_work.catch_up", lambda desk, who: desk.matching_work.catch_up(who)),
    verb("duplicating.decide", lambda desk, who: desk.duplicating.decide(who, "x", LIKE, Verdict.SAME), CLERK),
    verb("duplicating.take_back", lambda desk, who: desk.duplicating.take_back(who, "x", "y"), CLERK),
    verb("duplicating.same_person", lambda desk, who: desk.duplicating.same_person(who, "x", LIKE), CLERK),
    verb("duplicating.typed_elsewhere", lambda desk, who: desk.duplicating.typed_elsewhere(who, "x"), CLERK),
    verb(
        "duplicating.decide_pair", lambda desk, who: desk.duplicating.decide_pair(who, "x", LIKE, Verdict.SAME), CLERK
    ),
    verb("duplicating.of_record", lambda desk, who: desk.duplicating.of_record(who, "x"), *LOOKERS),
    verb("elsewhere.check", lambda desk, who: desk.elsewhere.check(who, {}, ()), CLERK, TRAINER, SUPERVISOR),
    verb("elsewhere.of_record", lambda desk, who: desk.elsewhere.of_record(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("elsewhere.wonder", lambda desk, who: desk.elsewhere.wonder(who), CLERK, TRAINER, SUPERVISOR),
    verb("elsewhere.status", lambda desk, who: desk.elsewhere.status(who)),
    verb(
        "requesting.ask",
        lambda desk, who: desk.requesting.ask(who, "x", Asked.ERASURE, asked_by=AskedBy.PERSON, shown=Shown.KNOWN),
        CLERK,
    ),
    verb("requesting.of_record", lambda desk, who: desk.requesting.of_record(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("requesting.take_back", lambda desk, who: desk.requesting.take_back(who, "x"), CLERK),
    verb(
        "handing_out.person",
        lambda desk, who: desk.handing_out.person(
            who,
            "x",
            Path(os.devnull) / "x.zip",
            lambda _found, _code: b"",
            asked_by=AskedBy.PERSON,
            shown=Shown.KNOWN,
        ),
        SUPERVISOR,
    ),
    verb("registering.begin", lambda desk, who: desk.registering.begin(who, FORM_ID, VERSION), CLERK),
    verb(
        "registering.keep_draft",
        lambda desk, who: desk.registering.keep_draft(who, desk.registering.begin(who, FORM_ID, VERSION)),
        CLERK,
    ),
    verb("registering.drafts", lambda desk, who: desk.registering.drafts(who), CLERK),
    verb("registering.draft", lambda desk, who: desk.registering.draft(who, "x"), CLERK),
    verb("retaining.left", lambda desk, who: desk.retaining.left(who), SUPERVISOR),
    verb("retaining.heirs", lambda desk, who: desk.retaining.heirs(who), SUPERVISOR),
    verb("retaining.hand_on", lambda desk, who: desk.retaining.hand_on(who, "x", "x"), SUPERVISOR),
    verb("retaining.remove", lambda desk, who: desk.retaining.remove(who, "x"), SUPERVISOR),
    verb("registering.draft_files", lambda desk, who: desk.registering.draft_files(who, "x"), CLERK),
    verb("registering.release_draft", lambda desk, who: desk.registering.release_draft(who, "x"), CLERK),
    verb("registering.discard_draft", lambda desk, who: desk.registering.discard_draft(who, "x"), CLERK),
    verb("registering.discarded", lambda desk, who: desk.registering.discarded(who), CLERK, SUPERVISOR),
    verb("registering.bring_back", lambda desk, who: desk.registering.bring_back(who), CLERK, SUPERVISOR),
    verb("registering.save", lambda desk, who: desk.registering.save(who, "x", _NOTHING), CLERK),
    verb("registering.reopen", lambda desk, who: desk.registering.reopen(who, "x"), CLERK),
    verb("registering.withdraw", lambda desk, who: desk.registering.withdraw(who, "x", "because"), CLERK),
    verb("searching.registrations", lambda desk, who: desk.searching.registrations(who), CLERK, TRAINER, SUPERVISOR),
    verb("searching.registration", lambda desk, who: desk.searching.registration(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb(
        "searching.attachment",
        lambda desk, who: desk.searching.attachment(who, "x", "y.jpg"),
        CLERK,
        TRAINER,
        SUPERVISOR,
    ),
    verb("searching.page", lambda desk, who: desk.searching.page(who, RegisterQuery()), CLERK, TRAINER, SUPERVISOR),
    verb(
        "referring.vacancies",
        lambda desk, who: desk.referring.vacancies(who, VacancyQuery()),
        CLERK,
        TRAINER,
        SUPERVISOR,
    ),
    verb("referring.referred", lambda desk, who: desk.referring.referred(who), CLERK, TRAINER, SUPERVISOR),
    verb("searching.count", lambda desk, who: desk.searching.count(who, RegisterQuery()), CLERK, TRAINER, SUPERVISOR),
    verb("searching.choices", lambda desk, who: desk.searching.choices(who), CLERK, TRAINER, SUPERVISOR),
    verb("viewing.person", lambda desk, who: desk.viewing.person(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb(
        "exporting.registrations",
        lambda desk, who: desk.exporting.registrations(who, RegisterQuery(), Path("x.doc"), None),  # type: ignore[arg-type]
        SUPERVISOR,
    ),
    verb("sending.export_all", lambda desk, who: desk.sending.export_all(who, "x", Path("x.mihan"))),
    verb("auditing.page", lambda desk, who: desk.auditing.page(who, AuditQuery()), SUPERVISOR, ADMINISTRATOR),
    verb("auditing.people", lambda desk, who: desk.auditing.people(who), SUPERVISOR, ADMINISTRATOR),
    verb("auditing.state", lambda desk, who: desk.auditing.state(who), SUPERVISOR, ADMINISTRATOR),
    verb(
        "auditing.for_ministry",
        lambda desk, who: desk.auditing.for_ministry(who, Path("nowhere/log.mihan")),
        SUPERVISOR,
        ADMINISTRATOR,
    ),
    verb("auditing.check", lambda desk, who: desk.auditing.check(who), SUPERVISOR, ADMINISTRATOR),
    verb(
        "auditing.save",
        lambda desk, who: desk.auditing.save(who, AuditQuery(), Path("x.doc"), None),  # type: ignore[arg-type]
        SUPERVISOR,
        ADMINISTRATOR,
    ),
    verb(
        "history.save",
        lambda desk, who: desk.history.save(who, Path("x.doc"), None),  # type: ignore[arg-type]
        SUPERVISOR,
    ),
    verb("searching.counts", lambda desk, who: desk.searching.counts(who)),
    verb("searching.why_not_sent", lambda desk, who: desk.searching.why_not_sent(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("scheduling.catalogue", lambda desk, who: desk.scheduling.catalogue(who), CLERK, TRAINER, SUPERVISOR),
    verb("scheduling.preview", lambda desk, who: desk.scheduling.preview(who, FIRST, (), 1), TRAINER, SUPERVISOR),
    verb("scheduling.plan_cohort", lambda desk, who: desk.scheduling.plan_cohort(who, COHORT), TRAINER, SUPERVISOR),
    verb(
        "scheduling.amend_cohort", lambda desk, who: desk.scheduling.amend_cohort(who, "x", COHORT), TRAINER, SUPERVISOR
    ),
    verb("scheduling.moves", lambda desk, who: desk.scheduling.moves(who, "x"), TRAINER, SUPERVISOR),
    verb("scheduling.move_sessions", lambda desk, who: desk.scheduling.move_sessions(who, "x"), TRAINER, SUPERVISOR),
    verb("admitting.cohorts", lambda desk, who: desk.admitting.cohorts(who), CLERK, TRAINER, SUPERVISOR),
    verb("admitting.cohort", lambda desk, who: desk.admitting.cohort(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("admitting.of_person", lambda desk, who: desk.admitting.of_person(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("admitting.apply", lambda desk, who: desk.admitting.apply(who, "x", ["x"]), CLERK, TRAINER, SUPERVISOR),
    verb("admitting.selection", lambda desk, who: desk.admitting.selection(who, "x"), TRAINER, SUPERVISOR),
    verb("admitting.select", lambda desk, who: desk.admitting.select(who, LIST), TRAINER, SUPERVISOR),
    verb("admitting.say", lambda desk, who: desk.admitting.say(who, "x", "x", State.DROPPED, "x"), TRAINER, SUPERVISOR),
    verb("admitting.transfer", lambda desk, who: desk.admitting.transfer(who, "x", "x", "y", "x"), TRAINER, SUPERVISOR),
    *(verb(*one) for one in COURSE_VERBS),
    verb("attending.classes", lambda desk, who: desk.attending.classes(who), TRAINER, SUPERVISOR),
    verb(
        "attending.plan_class",
        lambda desk, who: desk.attending.plan_class(who, "x", [date(2026, 3, 1)], names=["x"]),
        TRAINER,
        SUPERVISOR,
    ),
    verb(
        "attending.amend_class", lambda desk, who: desk.attending.amend_class(who, "x", title="x"), TRAINER, SUPERVISOR
    ),
    verb("door.late_minutes", lambda desk, who: desk.door.late_minutes(who), TRAINER),
    verb("door.scan", lambda desk, who: desk.door.scan(who, "x", "x", "x", time(9)), TRAINER),
    verb("sheets.read", lambda desk, who: desk.sheets.read(who, "x", None), TRAINER, SUPERVISOR),
    verb("sheets.printed", lambda desk, who: desk.sheets.printed(who, "x", "cards"), TRAINER, SUPERVISOR),
    verb(
        "sheets.write",
        lambda desk, who: desk.sheets.write(who, "x", "cards", Path(os.devnull) / "x", b""),
        TRAINER,
        SUPERVISOR,
    ),
    verb(
        "sheets.month", lambda desk, who: desk.sheets.month(who, "x", MONTH, Path("x.csv"), _ANY), TRAINER, SUPERVISOR
    ),
    verb("sheets.pay", lambda desk, who: desk.sheets.pay(who, "x", MONTH, Path("x.csv"), _ANY), SUPERVISOR),
    verb("sheets.payable", lambda desk, who: desk.sheets.payable(who), SUPERVISOR),
    verb("following.warned", lambda desk, who: desk.following.warned(who), TRAINER, SUPERVISOR),
    verb("following.history", lambda desk, who: desk.following.history(who, "x", "x", "x"), TRAINER, SUPERVISOR),
    verb("attending.offered", lambda desk, who: desk.attending.offered(who), TRAINER),
    verb("attending.take_over", lambda desk, who: desk.attending.take_over(who, "x"), TRAINER),
    verb("attending.sheet", lambda desk, who: desk.attending.sheet(who, "x"), TRAINER, SUPERVISOR),
    verb("attending.document", lambda desk, who: desk.attending.document(who, "x", "x", "x"), TRAINER, SUPERVISOR),
    verb("attending.mark", lambda desk, who: desk.attending.mark(who, "x", [("x", "x", Mark.PRESENT, 0, "")]), TRAINER),
    verb(
        "attending.write_blank",
        lambda desk, who: desk.attending.write_blank(who, "x", Path("x"), b""),
        TRAINER,
        SUPERVISOR,
    ),
    verb("attending.printed_blank", lambda desk, who: desk.attending.printed_blank(who, "x"), TRAINER, SUPERVISOR),
    verb("reviewing.waiting", lambda desk, who: desk.reviewing.waiting(who), SUPERVISOR),
    verb("reviewing.detail", lambda desk, who: desk.reviewing.detail(who, "x"), SUPERVISOR),
    verb("reviewing.attachment", lambda desk, who: desk.reviewing.attachment(who, "x", "y.jpg"), SUPERVISOR),
    verb("reviewing.return_change", lambda desk, who: desk.reviewing.return_change(who, "x", "because"), SUPERVISOR),
    verb("reviewing.approve", lambda desk, who: desk.reviewing.approve(who, ["x"], "x"), SUPERVISOR),
    verb(
        "reviewing.approve_many",
        lambda desk, who: desk.reviewing.approve_many(who, ["x"], "x", lambda *_: None, lambda: False),
        SUPERVISOR,
    ),
    verb("reviewing.undo_approval", lambda desk, who: desk.reviewing.undo_approval(who, "x"), SUPERVISOR),
    verb("reviewing.undo_return", lambda desk, who: desk.reviewing.undo_return(who, ["x"]), SUPERVISOR),
    verb("reviewing.queue", lambda desk, who: desk.reviewing.queue(who), SUPERVISOR),
    verb("reviewing.items", lambda desk, who: desk.reviewing.items(who, ["x"]), SUPERVISOR),
    verb("reviewing.shared_phones", lambda desk, who: desk.reviewing.shared_phones(who), SUPERVISOR),
    verb("reviewing.draw_sample", lambda desk, who: desk.reviewing.draw_sample(who, ["x"]), SUPERVISOR),
    verb(
        "reviewing.note_sample", lambda desk, who: desk.reviewing.note_sample(who, "x", "x", matched=True), SUPERVISOR
    ),
    verb("sending.batches", lambda desk, who: desk.sending.batches(who)),
    verb("sending.send", lambda desk, who: desk.sending.send(who, lambda *_: None, lambda: False)),
    verb("sending.export", lambda desk, who: desk.sending.export(who, "x", Path("x"))),
    verb("tracing.not_sent", lambda desk, who: desk.tracing.not_sent(who)),
    verb("tracing.receipt", lambda desk, who: desk.tracing.receipt(who, "x")),
    verb("tracing.number_again", lambda desk, who: desk.tracing.number_again(who)),
    verb("counting.charts", lambda desk, who: desk.counting.charts(who)),
    verb(
        "counting.export",
        lambda desk, who: desk.counting.export(who, Table((), (), (), "x", right_to_left=False), Path("x")),
    ),
    verb("giving_feedback.give", lambda desk, who: desk.giving_feedback.give(who, "home", "x", b"", "en")),
    verb("giving_feedback.mine", lambda desk, who: desk.giving_feedback.mine(who)),
    verb("choosing.settings", lambda desk, who: desk.choosing.settings(who)),
    verb("choosing.choose", lambda desk, who: desk.choosing.choose(who, desk.choosing.settings(who))),
    verb("planning.next_round", lambda desk, who: desk.planning.next_round(who, metered=False)),
    verb(
        "receiving.apply_kept",
        lambda desk, who: desk.receiving.apply_kept(who, "x"),
    ),
    verb("choosing.office", lambda desk, who: desk.choosing.office(who)),
    verb(
        "choosing.choose_office",
        lambda desk, who: desk.choosing.choose_office(who, desk.choosing.office(who)),
        SUPERVISOR,
        ADMINISTRATOR,
    ),
    verb("noticing.board", lambda desk, who: desk.noticing.board(who)),
    verb("noticing.seen", lambda desk, who: desk.noticing.seen(who)),
    verb("receiving.apply_receipt", lambda desk, who: desk.receiving.apply_receipt(who, b"x")),
    verb("reviewing.sign_decided", lambda desk, who: desk.reviewing.sign_decided(who, "x"), SUPERVISOR),
    verb("reviewing.sign_part", lambda desk, who: desk.reviewing.sign_part(who, "x", "x"), SUPERVISOR),
    verb("reviewing.undo_choice", lambda desk, who: desk.reviewing.undo_choice(who, ["x"]), SUPERVISOR),
    verb("reviewing.decide_again", lambda desk, who: desk.reviewing.decide_again(who, "x"), SUPERVISOR),
    verb("handing.hub", lambda desk, who: desk.handing.hub(who)),
    verb("handing.pair", lambda desk, who: desk.handing.pair(who, "x", "x"), SUPERVISOR, ADMINISTRATOR),
    verb("handing.read_card", lambda desk, who: desk.handing.read_card(who, Path("x")), SUPERVISOR, ADMINISTRATOR),
    verb("handing.forget", lambda desk, who: desk.handing.forget(who), SUPERVISOR, ADMINISTRATOR),
    verb("handing.take_back", lambda desk, who: desk.handing.take_back(who, "x"), SUPERVISOR, ADMINISTRATOR),
    verb("handing.hand_over", lambda desk, who: desk.handing.hand_over(who, lambda *_: None, lambda: False)),
    verb("handing.visit", lambda desk, who: desk.handing.visit(who)),
    verb("handing.export", lambda desk, who: desk.handing.export(who, Path("x"))),
    verb("handing.read_mail", lambda desk, who: desk.handing.read_mail(who, Path("x"))),
    verb("hosting.state", lambda desk, who: desk.hosting.state(who), SUPERVISOR),
    verb("hosting.switch_on", lambda desk, who: desk.hosting.switch_on(who, "127.0.0.1", 0), SUPERVISOR),
    verb("hosting.switch_off", lambda desk, who: desk.hosting.switch_off(who), SUPERVISOR),
    verb("hosting.resume", lambda desk, who: desk.hosting.resume(who)),
    verb("hosting.sheet", lambda desk, who: desk.hosting.sheet(who), SUPERVISOR),
    verb("hosting.write_file", lambda desk, who: desk.hosting.write_file(who, Path("x"), b""), SUPERVISOR),
    verb("hosting.write_card", lambda desk, who: desk.hosting.write_card(who, Path("x")), SUPERVISOR),
    verb("hosting.withdraw", lambda desk, who: desk.hosting.withdraw(who, "x"), SUPERVISOR),
    verb("hosting.take_in", lambda desk, who: desk.hosting.take_in(who)),
    verb("hosting.read_file", lambda desk, who: desk.hosting.read_file(who, Path("x")), SUPERVISOR),
    verb("hosting.write_mail", lambda desk, who: desk.hosting.write_mail(who, "x", Path("x")), SUPERVISOR),
    verb("forwarding.export", lambda desk, who: desk.forwarding.export(who, Path("x"))),
    verb("forwarding.take_receipt", lambda desk, who: desk.forwarding.take_receipt(who, Signed(b"x", b"x"))),
    verb("registering.finish", lambda desk, who: desk.registering.finish(who, "x", _NOTHING), CLERK, SUPERVISOR),
    verb("importing.look", lambda desk, who: desk.importing.look(who, Path("no such file"))),
    verb("importing.take_over", lambda desk, who: desk.importing.take_over(who, Path("no such file"))),
    verb("installing.status", lambda desk, who: desk.installing.status(who)),
    verb("installing.document", lambda desk, who: desk.installing.document(who, "holidays", "holidays")),
    verb("settling.told", lambda desk, who: desk.settling.told(who, "x"), CLERK, TRAINER, SUPERVISOR),
    verb("settling.waiting", lambda desk, who: desk.settling.waiting(who), CLERK, SUPERVISOR),
    verb("settling.conflict", lambda desk, who: desk.settling.conflict(who, "x"), CLERK, SUPERVISOR),
    verb("settling.decide", lambda desk, who: desk.settling.decide(who, "x", ()), CLERK, SUPERVISOR),
    verb("succeeding.trust", lambda desk, who: desk.succeeding.trust(who, "x"), ADMINISTRATOR),
    verb("receiving.import_file", lambda desk, who: desk.receiving.import_file(who, Path("no such file"))),
    *PROGRAM_VERBS,
    *TRAINING_VERBS,
    *FAIR_VERBS,
    *SURVEY_VERBS,
    *SETTING_UP_VERBS,
    *OFFERING_VERBS,
    *REFERRAL_VERBS,
    *REPORT_VERBS,
)
_BEFORE_SIGN_IN = {
    "certifying.check", "certifying.keep_known", "certifying.known",
    "classifying.relations_in", "keeping.settle", "keeping.state", "matching_work.forget",
    "setting_up.state", "setting_up.create_office", "signing_in.sign_in", "signing_in.sign_out", "signing_in.recover",
    "signing_in.user", "signing_in.reading", "signing_in.barred", "enrolling.device", "enrolling.letter",
    "enrolling.letters_in", "enrolling.judge",
    "registering.definition",
    "receiving.apply", "diagnosing.gather", "diagnosing.save", "self_testing.run", "self_testing.save",
    "practising.here", "practising.prepare",
    "practising.sit_down", "hosting.listening", "hosting.news", "hosting.addresses", "hosting.close",
    "forwarding.forward", "succeeding.follow", "succeeding.stranded",
    "signing_in.recover_by", "signing_in.strengthen", "escrowing.ask", "escrowing.open_answer",
    "restoring.look", "restoring.by_password", "restoring.by_paper",
}  # fmt: skip
"""What takes no actor; ``receiving.apply`` is ``apply_receipt`` without its envelope."""


def outcome(act: Act, desk: Desk, who: User) -> str:
    """The code with which an act ends, ``""`` when it is done."""
    try:
        act(desk, who)
    except MihanError as error:
        return error.code
    except FormError:
        return "form_error"
    except OSError:
        return "not_written"
    return ""


@pytest.fixture(autouse=True)
def _where_files_may_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # some of the verbs write theirs


def test_the_table_names_every_verb_of_the_desk(office: Office) -> None:
    named = {f"{one.service}.{one.method}" for one in VERBS} | _BEFORE_SIGN_IN
    verbs = {
        f"{service}.{name}"
        for part in Desk.__mro__
        for service, made in vars(part).items()
        if isinstance(made, cached_property) and not service.startswith("_")
        for name, _ in inspect.getmembers(type(getattr(office.desk, service)))
        if not name.startswith("_")
    }
    assert verbs == named


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_do_what_the_table_says_and_nothing_else(office: Office, role: Role) -> None:
    actor = office.enter(SOMEBODY[role])
    for one in VERBS:
        code = outcome(one.act, office.desk, actor)
        if role in one.roles:
            assert code not in ("not_allowed", "locked"), one
        else:
            assert code == "not_allowed", one


def test_nobody_acts_with_somebody_elses_name_or_with_roles_they_made_up(office: Office) -> None:
    zainab = office.enter("zainab")
    promoted = User(zainab.id, zainab.username, zainab.display_name, ALL)
    for one in VERBS:
        if CLERK not in one.roles:
            assert outcome(one.act, office.desk, promoted) == "not_allowed", one
        assert outcome(one.act, office.desk, office.people["huda"]) == "not_allowed", one


def test_nobody_acts_while_the_desk_is_locked(office: Office) -> None:
    for one in VERBS:
        assert outcome(one.act, office.desk, office.people["omar"]) == "locked", one
