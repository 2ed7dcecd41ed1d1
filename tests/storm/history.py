"""A history: steps drawn from a seed, each with a seed of its own, so that any may be left out to find the fault."""

import random
from dataclasses import dataclass, field

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from tests.storm.acts import ACTS, answer, deliver_late, sealed
from tests.storm.desk import StormDesk
from tests.storm.hub_invariants import check_heard, check_hub, check_hub_end, lying
from tests.storm.invariants import ViolationError, check_desk, check_end, check_register, must
from tests.storm.logs import LOG_ACTS, OFFICE_LOG_ACTS, check_logs
from tests.storm.machines import Behind, Machines, let_in
from tests.storm.people_invariants import check_people, check_said
from tests.storm.several import SEVERAL_ACTS
from tests.storm.world import Template, World

BY_NAME = ACTS | SEVERAL_ACTS | LOG_ACTS
STEPS = 16
ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens; seed: of every chance in it."""

    act: str
    seed: int


@dataclass
class Outcome:
    """A history that was played. violation: "" when every promise held; faults: how many of each kind befell."""

    seed: int
    steps: tuple[Step, ...]
    violation: str = ""
    faults: dict[str, int] = field(default_factory=dict)


def steps_of(seed: int, count: int = STEPS) -> tuple[Step, ...]:
    """The steps of a seed. Every third history takes place in the office of several desks."""
    chance = random.Random(seed)
    table = ACTS | LOG_ACTS if seed % 3 else SEVERAL_ACTS | OFFICE_LOG_ACTS
    names, weights = list(table), [weight for _, weight in table.values()]
    return tuple(Step(chance.choices(names, weights)[0], chance.getrandbits(32)) for _ in range(count))


def play(template: Template, seed: int, steps: tuple[Step, ...] | None = None) -> Outcome:
    """Play a history; its violation is said and not raised."""
    outcome = Outcome(seed, steps_of(seed) if steps is None else steps)
    with World(template) as world:
        at = "at the end"
        try:
            for number, step in enumerate(outcome.steps):
                at = f"step {number} ({step.act})"
                _act(world, step)
                _check(world)
            at = "at the end"
            settle(world)
            check_end(world)
            check_people(world, world.ministry.look())
            if world.opened is not None:
                check_hub_end(world.opened)
                check_logs(world, world.opened)
        except ViolationError as error:
            outcome.violation = f"{at}: {error}"
        except Exception as error:  # noqa: BLE001 - whatever a step raises is a finding
            outcome.violation = f"{at}: {type(error).__name__}: {error}"
        outcome.faults = dict(world.wire.faults)
    return outcome


def _act(world: World, step: Step) -> None:
    """One step; a desk that has heard that it is withdrawn refuses what is new."""
    try:
        BY_NAME[step.act][0](world, random.Random(step.seed))
    except MihanError as error:
        if error.code != "device_withdrawn" or not any(desk.revoked for desk in world.desks):
            raise


def _check(world: World) -> None:
    """After each step."""
    register = world.ministry.look()
    touched = world.touched()
    for desk in touched:
        check_desk(world, desk, register)
        check_said(world, desk)
    check_register(world, register)
    if world.opened is not None:
        check_hub(world, world.opened, register)


def settle(world: World) -> None:
    """The line is mended and everybody works on until nothing is owed."""
    world.wire.worsen(0.0, 0)
    world.ministry.restart()
    while world.wire.late:
        deliver_late(world, random.Random(0))
    alone = [desk for desk in world.desks if desk.used and not isinstance(desk, Behind)]
    for _ in range(ROUNDS):
        busy = [desk for desk in alone if _work_on(world, desk)]
        if not (world.opened is not None and _work_together(world, world.opened)) and not busy:
            break
    for desk in alone:
        _leave_no_gap(world, desk)
    before = len(world.answers)
    answer(world, random.Random(1))
    if len(world.answers) > before or world.published or world.erased:
        for desk in alone:
            must(desk.send() == "" or desk.revoked, "nothing is wrong, and it cannot send:", desk.name)
        if world.opened is not None:
            _work_together(world, world.opened)  # who brings what the hub has fetched


def _leave_no_gap(world: World, desk: StormDesk) -> None:
    """Numbers of what never leaves travel with the next batch, as empty places: there is one more."""
    if desk.revoked or not desk.empty_places():
        return
    desk.register(random.Random(desk.name))
    must(not _work_on(world, desk), "nothing is wrong, and it did not arrive:", desk.name)
    must(not desk.empty_places(), "numbers that never leave did not travel:", desk.name, desk.empty_places())


def _correct(desk: StormDesk) -> None:
    """What came back goes again."""
    chance = random.Random(desk.name)
    huda = desk.enter("huda")
    desk.office.desk.tracing.number_again(huda)
    desk.hear_of_numbers()
    desk.insist()
    for record in desk.of(RecordStatus.RETURNED, RecordStatus.REJECTED):
        desk.edit(record, chance)
    for pair in desk.told.pairs:
        said = desk.said_of(pair)
        if said is not None and said.status in (RecordStatus.RETURNED, RecordStatus.REJECTED):
            desk.decide_pair(said.person, said.other, said.verdict.value, f"قيل ثانية {chance.getrandbits(48):x}")


def _work_together(world: World, machines: Machines) -> bool:
    """One round in the office of several desks, whose hub has sent by now; whether anything is left."""
    if machines.hub.revoked:
        return False
    late: list[StormDesk] = []
    for desk in machines.desks:
        if desk.revoked and desk.withdrawn():
            continue
        if desk.let_out:
            let_in(machines.hub, desk)
        code = desk.hand_over()
        if code == "bad_answer" and (desk.restored or machines.hub.restored):
            late.append(desk)  # of keys that it does not know any more it hears when the hub has fetched its feed anew
            continue
        if desk.revoked and desk.withdrawn():
            continue
        must(code == "", "nothing is wrong, and it cannot hand over:", desk.name, code)
        check_heard(world, machines, desk)
        _correct(desk)
        must(desk.hand_over() == "", "nothing is wrong, and it cannot hand over:", desk.name)
    machines.hub.take_in()
    waiting = machines.hub.waiting()
    if waiting:
        machines.hub.decide(waiting)
    machines.hub.sign()
    return bool(late or lying(machines)) or any(desk.busy() for desk in machines.desks if not desk.revoked)


def _work_on(world: World, desk: StormDesk) -> bool:
    """One round of everything that waits for a person; whether there was anything."""
    if desk.revoked and desk.withdrawn():
        must(desk.send() or not sealed(desk), "a revoked desk sends on")
        return False
    _correct(desk)
    waiting = desk.undecided()
    if waiting:
        desk.approve(waiting)
    code = desk.send()
    if desk.revoked:
        must(code or not sealed(desk), "a revoked desk sends on")
        return False
    must(code == "", "nothing is wrong, and it cannot send:", desk.name, code)
    return desk.busy()
