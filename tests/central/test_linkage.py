"""The ministry looks for people who are in its register twice: cases are proposed, people decide, links come undone."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import delete, insert, select, update

from mihan_desktop.domain.people.likeness import read_model
from sync.central.cli import main
from sync.central.database import Database
from sync.central.duplicates_schema import DuplicateDecision
from sync.central.feeding import Scope, say
from sync.central.linkage.cases import Cases
from sync.central.linkage.clustering import Facts, clusters, contradictions, groups
from sync.central.linkage.forgetting import forget
from sync.central.linkage.model import bundled
from sync.central.linkage.reviewing import surest
from sync.central.linkage.running import RunLine, Running
from sync.central.linkage.schema import LinkageCase, PersonLink
from sync.central.linkage.store import open_store
from sync.central.moments import new_id
from sync.central.publishing_schema import FeedItem
from sync.central.schema import AttendanceMark, Batch, ChangeRow, Device, Office, Registration
from sync.central.settings import CentralError, load
from sync.central.web.pair_words import WORDS
from sync.protocol.feed_items import REFERRAL
from sync.protocol.wire import BatchState
from tests.centre import make
from tests.register import corrupted, people
from tests.register.mistakes import Person

START = datetime(2026, 3, 1, 9, tzinfo=UTC)
HOME = "IQ-G07"


class Register:
    """A centre whose register is filled by hand, one batch at a time, and whose clock is ours."""

    def __init__(self, folder: Path) -> None:
        make(folder, None)
        self.data, self.now, self._sequences = folder, START, count(1)
        self.database: Database = load(folder).open_database()
        self.cases = Cases(self.database, lambda: self.now, new_id)
        with self.database.write() as session:
            session.add(
                Office(id="office", name="مكتب", governorate=HOME, parent_id=None, created_at=START, closed_at=None)
            )
            session.flush()
            session.add(
                Device(
                    id="desk", office_id="office", program="1", signing_key=b"1", receiving_key=b"2", enrolled_at=START,
                    revoked_at=None,
                )
            )  # fmt: skip

    def add(self, crowd: list[Person]) -> list[str]:
        """A batch with a registration of each; their ids."""
        batch, ids = new_id(), [new_id() for _ in crowd]
        with self.database.write() as session:
            session.add(
                Batch(
                    home=HOME, id=batch, device_id="desk", office_id="office", number=1, previous="", count=len(crowd),
                    missing=0, created_at=self.now, manifest=b"", signature=b"", approval=b"", approval_signature=b"",
                    approver_id="", state=BatchState.DONE, offered_at=self.now, decided_at=self.now, touched_at=None,
                    swept_at=None,
                )
            )  # fmt: skip
            session.execute(insert(ChangeRow), [self._change(batch, at, one) for at, one in enumerate(ids)])
            session.execute(insert(Registration), [self._row(*one) for one in zip(ids, crowd, strict=True)])
        return ids

    def _change(self, batch: str, at: int, record: str) -> dict[str, object]:
        return {
            "home": HOME, "id": new_id(), "batch_id": batch, "position": at, "device_id": "desk",
            "sequence": next(self._sequences), "office_id": "office", "kind": "registration",
            "record_id": record, "author_id": "", "clock": "", "form_id": "", "form_version": "", "base": "",
            "body": b"", "status": "accepted", "code": "",
        }  # fmt: skip

    def _row(self, record: str, person: Person) -> dict[str, object]:
        return {
            "home": HOME, "id": record, "change_id": "", "office_id": "office", "author_id": "", "clock": "",
            "form_id": "", "form_version": "", "label": "", "entity": person, "submission": "<data/>", "origins": {},
            "state": "", "recorded_at": "", "received_at": self.now, "name_folded": "", "sex": "", "date_of_birth": "",
            "governorate": "", "district": "",
        }  # fmt: skip

    def change(self, record: str, person: Person) -> None:
        """A batch in which the record became another's."""
        (other,) = self.add([person])
        with self.database.write() as session:
            session.execute(delete(Registration).where(Registration.id == other))
            session.execute(update(ChangeRow).where(ChangeRow.record_id == other).values(record_id=record))
            session.execute(update(Registration).where(Registration.id == record).values(entity=person))

    def say(self, person: str, other: str, verdict: str) -> None:
        """Somebody at a desk says of two records whether they are one person's."""
        with self.database.write() as session:
            session.add(
                DuplicateDecision(
                    id=new_id(), person=person, other=other, verdict=verdict, words="", score=0, model="", reasons=[],
                    level="desk", clock="1", device_id="desk", office_id="office", author_id="", recorded_at="",
                    received_at=self.now,
                )
            )  # fmt: skip

    def refer(self, person: str, state: str) -> None:
        """What became of where somebody was sent to work."""
        body = {"person": person, "vacancy": "v", "state": state, "title": "", "words": ""}
        with self.database.write() as session:
            say(session, Scope.office("office"), REFERRAL, f"to {person}"[:32], body, self.now)

    def case(self, left: str, right: str) -> LinkageCase:
        """The case of two records."""
        pair = sorted((left, right))
        query = select(LinkageCase).where(LinkageCase.left_id == pair[0], LinkageCase.right_id == pair[1])
        with self.database.read() as session:
            return session.scalars(query).one()

    def set(self, case: str, **values: object) -> None:
        """Write into a case what only time or another program would."""
        with self.database.write() as session:
            session.execute(update(LinkageCase).where(LinkageCase.id == case).values(**values))

    def run(self, *, full: bool = False) -> RunLine:
        """One night."""
        self.now += timedelta(days=1)
        with open_store(self.data, "1GB") as store:
            return Running(self.database, store, lambda: self.now, new_id).run(bundled(), {}, full=full)

    def registrations(self) -> list[tuple[object, ...]]:
        """Every column of every registration."""
        with self.database.read() as session:
            rows = session.execute(select(Registration.__table__).order_by(Registration.id)).all()
        return [tuple(row) for row in rows]

    def said(self) -> list[tuple[str, str, dict[str, object]]]:
        """(kind, record, body) of what is in the feed."""
        with self.database.read() as session:
            rows = session.scalars(select(FeedItem).order_by(FeedItem.id)).all()
        return [(row.kind, row.record_id, row.body) for row in rows]


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    made = Register(tmp_path / "centre")
    yield made
    made.database.close()


def told(person: Person) -> Person:
    """A person's properties as an entity has them."""
    return {name: value for name, value in person.items() if name not in ("id", "person")}


def test_people_who_came_twice_are_proposed_decided_parted_and_forgotten(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = Random(3)
    crowd = [told(one) for one in people(160, 3)]
    first = register.add(crowd)
    again = register.add([corrupted(one, rng) for one in crowd[:40]])
    with register.database.write() as session:
        session.add(
            AttendanceMark(
                home=HOME, change_id=new_id(), class_id="c", session_id="s", person_id=first[1], mark="present",
                minutes=0, note="", author_id="", clock="", recorded_at="",
            )
        )  # fmt: skip
    line = register.run()
    truth = {tuple(sorted(pair)) for pair in zip(first, again, strict=False)}
    waiting = register.cases.waiting(500)
    found = {(case.left, case.right) for case in waiting if case.probability >= 0.9}
    assert (line.scope, line.state, line.records, line.fresh) == ("full", "done", 200, 200)
    assert len(found & truth) >= 34
    assert len(found - truth) <= 1
    assert all(case.evidence for case in waiting)
    assert (register.data / "linkage" / "features.duckdb").stat().st_mode & 0o777 == 0o600

    before = register.registrations()
    surest = next(case for case in waiting if not case.against and (case.left, case.right) in truth)
    link = register.cases.decide(surest.id, "same", "سعاد").link
    with pytest.raises(CentralError, match="case_decided"):
        register.cases.decide(surest.id, "different", "سعاد")
    assert register.registrations() == before
    assert register.said()[-2:] == [
        ("person_link", surest.right, {"other": surest.left, "relation": "same", "number": ""}),
        ("person_link", surest.left, {"other": surest.right, "relation": "same", "number": ""}),
    ]
    undone = register.cases.undo(link, "أحمد", "ليسا شخصا واحدا")
    assert undone.state == "proposed"
    assert register.registrations() == before
    assert [body["undone"] for _, _, body in register.said()[-2:]] == [True, True]
    with pytest.raises(CentralError, match="link_unknown"):
        register.cases.undo(link, "أحمد")
    with pytest.raises(CentralError, match="link_unknown"):
        register.cases.undo("no link", "أحمد")

    paid = next(case for case in waiting if (case.left, case.right) == (first[1], again[1]))
    assert paid.two == "trained"  # whoever sat in a class is paid for it: two people say that it is one person
    confirmed = register.cases.confirm(0.99, "سعاد", bundled().version)
    assert confirmed >= 25
    assert register.case(surest.left, surest.right).state == "proposed", "taken back: not linked in bulk again"
    assert register.cases.decide(paid.id, "same", "سعاد").state == "once"
    with pytest.raises(CentralError, match="second_reviewer"):
        register.cases.decide(paid.id, "same", "سعاد")
    assert register.cases.decide(paid.id, "unsure", "أحمد").first_by == ""  # who said same is not the first of two now
    assert register.cases.decide(paid.id, "same", "سعاد").state == "once"
    assert register.cases.decide(paid.id, "same", "أحمد").state == "same"
    late = register.add([corrupted(crowd[50], rng)])
    assert main(["linkage", "run", "--data", str(register.data), "--json"]) == 0
    night = json.loads(capsys.readouterr().out)
    assert (night["scope"], night["records"], night["fresh"]) == ("new", 201, 1)
    new = [case for case in register.cases.waiting(500) if late[0] in (case.left, case.right)]
    assert [(case.left, case.right) for case in new[:1]] == [(first[50], late[0])]
    assert register.cases.counts()["same"] == confirmed + 1  # what people decided stays
    with register.database.write() as session:
        kept = session.scalars(select(PersonLink).where(PersonLink.case_id == paid.id)).one()
        assert (kept.record_id, kept.of_id, kept.made_by, kept.second_by) == (again[1], first[1], "سعاد", "أحمد")
        assert forget(session, again[1], register.now) >= 1
        assert session.scalars(select(PersonLink).where(PersonLink.record_id == again[1])).all() == []


def test_what_a_run_finds_no_more_or_another_model_weighed_is_not_linked_in_bulk(register: Register) -> None:
    crowd = [told(one) for one in people(40, 3)]
    first = register.add(crowd)
    again = register.add(crowd[:4])
    register.run()
    pairs = list(zip(first, again, strict=False))
    cases = [register.case(*pair) for pair in pairs]
    assert {case.state for case in cases} == {"proposed"}
    register.change(again[0], told(people(41, 9)[40]))  # a clerk had taken the wrong paper
    register.set(cases[1].id, model="an older one")
    register.run()
    assert [register.case(*pair).state for pair in pairs] == ["gone", "proposed", "proposed", "proposed"]
    with pytest.raises(CentralError, match="case_gone"):
        register.cases.decide(cases[0].id, "same", "سعاد")
    with register.database.read() as session:
        offered = surest(session, 0.9, bundled().version)
    assert {cases[2].id, cases[3].id} <= set(offered)
    assert not {cases[0].id, cases[1].id} & set(offered)
    assert register.cases.confirm(0.9, "سعاد", bundled().version) == len(offered)
    assert [register.case(*pair).state for pair in pairs] == ["gone", "proposed", "same", "same"]
    register.change(again[0], crowd[0])
    register.run()
    assert register.case(*pairs[0]).state == "proposed"  # found again, under the id that it had
    assert register.case(*pairs[0]).id == cases[0].id


def test_what_desks_said_of_a_pair_takes_it_out_of_bulk_and_who_was_erased_is_not_proposed(register: Register) -> None:
    crowd = [told(one) for one in people(40, 3)]
    first = register.add(crowd)
    again = register.add(crowd[:4])
    pairs = list(zip(first, again, strict=False))
    for (left, right), verdict in zip(pairs, ("different", "unsure", "same"), strict=False):
        register.say(right, left, verdict)
    register.refer(first[3], "hired")
    register.run()
    cases = [register.case(*pair) for pair in pairs]
    assert [case.against for case in cases] == [["desk_different"], ["desk_unsure"], [], []]
    assert [case.two for case in cases] == ["", "", "", "hired"]
    assert all(f"against_{code}" in WORDS for case in cases for code in case.against)
    with register.database.read() as session:
        assert not {one.id for one in (cases[0], cases[1], cases[3])} & set(surest(session, 0.9, bundled().version))
    assert register.cases.decide(cases[3].id, "same", "سعاد").state == "once"
    register.refer(first[3], "not_hired")
    register.run(full=True)
    assert (register.case(*pairs[3]).state, register.case(*pairs[3]).two) == ("once", "hired")


def test_each_decision_looks_again_at_what_hangs_on_the_records_and_whether_they_are_there(register: Register) -> None:
    crowd = [told(one) for one in people(40, 3)]
    first = register.add(crowd)
    again = register.add(crowd[:5])
    register.run()
    cases = [register.case(*pair) for pair in zip(first, again, strict=False)]
    register.refer(again[0], "hired")
    register.refer(again[1], "hired")
    with register.database.write() as session:
        session.execute(delete(Registration).where(Registration.id == again[2]))
    assert register.cases.decide(cases[0].id, "same", "أحمد").state == "once"  # found work since the run
    with pytest.raises(CentralError, match="second_reviewer"):
        register.cases.decide(cases[0].id, "same", " احمد ")
    register.set(cases[0].id, two="")
    with pytest.raises(CentralError, match="second_reviewer"):
        register.cases.decide(cases[0].id, "same", "أحمد")
    assert register.cases.decide(cases[0].id, "same", "سعاد").state == "same"
    for verdict in ("same", "different"):
        with pytest.raises(CentralError, match="case_gone"):
            register.cases.decide(cases[2].id, verdict, "سعاد")
    version = bundled().version
    with register.database.read() as session:
        offered = len(surest(session, 0.9, version))
    assert offered >= 4
    register.say(first[4], again[4], "different")
    with pytest.raises(CentralError, match="pairs_changed"):
        register.cases.confirm(0.9, "سعاد", version, offered + 1)
    assert register.cases.confirm(0.9, "سعاد", version, offered, most=0) == 0
    assert register.cases.confirm(0.9, "سعاد", version, offered) == offered - 3
    pairs = list(zip(first, again, strict=False))
    assert [register.case(*pair).state for pair in pairs[1:]] == ["proposed", "proposed", "same", "proposed"]
    assert register.case(*pairs[4]).against == ["desk_different"]
    register.set(cases[3].id, state="proposed")  # as if two had it before them at once
    with pytest.raises(CentralError, match="case_decided"):
        register.cases.decide(cases[3].id, "same", "أحمد")
    register.run(full=True)
    assert register.case(*pairs[2]).state == "gone"


def test_a_cluster_that_contradicts_itself_is_for_people_to_look_at() -> None:
    found = clusters([("b", "a"), ("b", "c"), ("x", "y")])
    assert found == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}
    facts = {
        "a": Facts("990000000017", "male", 1980),
        "b": Facts("990000000071", "", 1981),
        "c": Facts("990555555555", "female", 1990),
        "x": Facts("990000000017", "male", 0),
        "y": Facts("990000000018", "male", 1970),
    }
    assert contradictions(found, facts) == {"a": ["national_numbers", "sexes", "births"]}
    assert contradictions({str(one): "0" for one in range(13)}, {}) == {"0": ["crowd"]}


def test_one_sure_pair_does_not_make_one_person_of_two_groups_that_are_unlike_otherwise() -> None:
    def whole(*records: str) -> list[tuple[str, str, float]]:
        return [(one, other, 0.995) for at, one in enumerate(records) for other in records[at + 1 :]]

    two = [*whole("a", "b", "c"), *whole("x", "y", "z"), ("c", "x", 0.999)]
    found = groups(two, 0.99)
    assert found["a"] == found["b"]
    assert found["y"] == found["z"]
    assert found["a"] != found["y"], "one of nine pairs"
    assert len(set(groups([*two, ("b", "y", 0.6)], 0.99).values())) == 1, "two of nine"
    assert len(set(groups(two, 0.99, [("c", "y")]).values())) == 1, "what somebody decided holds by itself"
    assert groups([*two, ("b", "y", 0.6)], 0.99) == groups([("b", "y", 0.6), *reversed(two)], 0.99)
    assert len(set(groups([("a", "b", 0.995), ("b", "c", 0.995)], 0.99).values())) == 1, "of three any two are enough"
    assert len(set(groups([("a", "b", 0.7)], 0.99).values())) == 2, "likely is not sure"
    assert "against_thin" in WORDS


def test_the_commands_say_how_it_stands_and_build_a_release_that_desks_can_read(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    register.database.close()
    assert main(["linkage", "status", "--data", str(register.data), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["model"] == bundled().version
    assert main(["linkage", "publish", "--data", str(register.data), "--json"]) == 0
    built = json.loads(capsys.readouterr().out)
    assert built["parts"] == [f"linkage_model linkage_model {bundled().version}"]
    model = read_model(json.dumps(bundled().desk()).encode())
    assert model.fields["given"].levels["exact"][0] > 0.5
    assert main(["linkage", "confirm", "--at-least", "0.5", "--by", "x", "--data", str(register.data)]) == 1
    assert "threshold_low" in capsys.readouterr().err


def test_a_chain_over_two_nights_is_not_linked_in_bulk_where_somebody_parted_its_ends(register: Register) -> None:
    """A and B of last month wait; tonight C comes, who is B's very image; A and C were said to be two people."""
    crowd = [told(one) for one in people(40, 3)]
    crowd[3] |= {"national_number": "990000023767", "passport_number": "A7654321"}
    by_reviewer, by_desk, nobody, numbered = crowd[:4]
    another = numbered | {"national_number": "990000076232"}
    first = register.add(crowd)
    second = register.add([by_reviewer, by_desk, nobody, numbered | {"national_number": ""}])
    register.run()
    version = bundled().version
    earlier = [register.case(*pair) for pair in zip(first, second, strict=False)]
    assert [(case.state, case.against) for case in earlier] == [("proposed", [])] * 4
    third = register.add([by_reviewer, by_desk, nobody, another])
    register.run()
    for pair in ((first[3], second[3]), (second[3], third[3])):
        assert register.case(*pair).against == ["national_numbers"]  # neither night saw both numbers
    register.cases.decide(register.case(first[0], third[0]).id, "different", "سعاد")
    register.say(first[1], third[1], "different")
    ends = [register.case(first[0], third[0]).id, register.case(first[1], third[1]).id]
    chains = [(first[0], second[0]), (second[0], third[0]), (first[1], second[1]), (second[1], third[1])]

    def state() -> list[tuple[str, list[str]]]:
        return [(case.state, case.against) for case in (register.case(*pair) for pair in chains)]

    # decided since the night: looked at before each link, whichever of the chain would be linked first
    linked = register.cases.confirm(0.9, "سعاد", version)
    flagged = [("proposed", ["parted"])] * 2 + [("proposed", ["desk_parted"])] * 2
    assert state() == flagged
    assert linked >= 3
    assert register.case(first[2], second[2]).state == "same"
    assert register.case(first[1], third[1]).against == ["desk_different"]

    # and looked for every night, over what this night did not weigh
    for pair in chains:
        register.set(register.case(*pair).id, against=[])
    register.add([told(people(41, 9)[40])])
    night = register.run()
    assert night.fresh == 1
    assert state() == flagged
    assert night.contradicted >= 2
    with register.database.read() as session:
        assert not {register.case(*pair).id for pair in chains} & set(surest(session, 0.9, version))
    assert all(f"against_{code}" in WORDS for code in ("parted", "desk_parted", "crowd"))

    # somebody thinks better of it: nothing speaks against the chain any more
    register.cases.reopen(ends[0], "أحمد")
    register.say(first[1], third[1], "same")
    register.add([told(people(42, 9)[41])])
    register.run()
    assert state() == [("proposed", [])] * 4
