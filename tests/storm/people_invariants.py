"""What must be true of photographs, of what was said of two records, and of questions to the ministry."""

from collections import Counter

from sync.protocol.canonical import decode
from sync.protocol.limits import CHANGE
from tests.storm.desk import StormDesk
from tests.storm.invariants import REJECTED, must
from tests.storm.ministry import Decided, Register
from tests.storm.world import World


def check_said(world: World, desk: StormDesk) -> None:
    """After each step: what was said last of two records holds at the desk, until one of them is erased."""
    for pair, (verdict, words) in desk.told.pairs.items():
        said = desk.said_of(pair)
        must(said is not None, "what was said of two records is gone:", desk.name, pair)
        if said is not None and not pair & world.erased:
            same = (said.verdict, said.words) == (verdict, words)
            must(same, "something else holds of two records:", desk.name, said)


def check_people(world: World, register: Register) -> None:
    """The storm is over: photographs are with their people, decisions came once, questions have an answer."""
    decided = world.ministry.decisions()
    for desk in world.desks:
        if not desk.used or desk.revoked or desk.stranded:
            continue
        check_said(world, desk)
        _check_photographs(world, desk)
        _check_decisions(world, desk, decided)
        _check_questions(desk, register)
        _check_files(desk, register)
    must(not world.ministry.half_files(), "parts lie there of a file that is whole:", world.ministry.half_files())
    for one in decided:
        must(not one.words or not one.pair & world.erased, "erased, and words about them are there:", one)


def _check_photographs(world: World, desk: StormDesk) -> None:
    for record in desk.records():
        photo = desk.told.photos.get(record.change_id)
        if not photo or record.record_id in desk.told.withdrawn:
            continue
        there = world.ministry.photographs(record.record_id)
        must(all(there.values()), "a file never came:", desk.name, record.record_id, there)
        must(desk.restored or photo in there, "another photograph is with the person:", desk.name, record.record_id)


def _check_decisions(world: World, desk: StormDesk, decided: list[Decided]) -> None:
    if desk.restored:
        return
    for pair, (verdict, words) in desk.told.pairs.items():
        own = [one for one in decided if one.device == desk.device and one.pair == pair]
        must(own, "what was said of two records never came:", desk.name, pair, verdict)
        must(own[-1].verdict == verdict, "something else was said last:", desk.name, pair, verdict, own[-1])
        must(world.ministry.standing(pair) == verdict, "something else holds at the ministry:", desk.name, pair)
        if not pair & world.erased:
            must(Counter(one.words for one in own)[words] == 1, "a decision is there twice:", desk.name, pair)


def _check_questions(desk: StormDesk, register: Register) -> None:
    asked = {one.id for one in register.changes if one.kind == "question" and one.status != REJECTED}
    for question, answer in desk.questions().items():
        if question in asked and not desk.restored:
            must(answer, "a question has no answer:", desk.name, question)


def _check_files(desk: StormDesk, register: Register) -> None:
    """Every part of a file leaves its desk once, unless what went with it was taken back."""
    if desk.restored or desk.undone:
        return
    parts: Counter[tuple[str, int]] = Counter()
    for one in register.changes:
        if one.kind == "attachment" and one.device == desk.device and one.status != REJECTED:
            body = decode(one.body, CHANGE)
            parts[one.record, int(str(body.get("part", 0))) if isinstance(body, dict) else 0] += 1
    must(max(parts.values(), default=1) == 1, "a file came twice:", desk.name, parts.most_common(1))
