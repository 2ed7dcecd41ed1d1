"""What happens in an office of several desks: hand over, decide, forward, bring back; by network and by stick."""

import contextlib
import random

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import BatchState
from tests.storm.acts import (
    Act,
    Only,
    answer,
    approve,
    ask_elsewhere,
    back_up,
    carry_back,
    carry_to_ministry,
    complain,
    decide_pair,
    deliver_late,
    edit,
    erase,
    jump,
    photograph,
    publish,
    register,
    rotate_keys,
    send,
    take_up,
    withdraw,
)
from tests.storm.hub_invariants import check_heard
from tests.storm.invariants import must
from tests.storm.machines import Behind, Machines, let_in
from tests.storm.sticks import perhaps_spoilt
from tests.storm.wire import CrashError
from tests.storm.world import Stick, World

HANDED_FILE, MAIL = "handed", "mail"
OUT = {BatchState.HANDED.value, BatchState.AT_OFFICE.value}
BAD_LINE = (0.0, 0.0, 0.2, 0.5)


def somewhere(act: Act) -> Act:
    """An act of any desk's, at one of the machines of this office."""

    def done(world: World, chance: random.Random) -> None:
        desk = world.several().any(chance)
        world.touch(desk)
        act(Only(world, desk), chance)

    return done


def hand_over(world: World, chance: random.Random) -> None:
    """A desk hands over what waits, and hears what the hub has for it."""
    machines, desk = _behind(world, chance)
    spoilt_line = chance.choice(BAD_LINE)
    world.wire.worsen(spoilt_line, chance.getrandbits(32))
    made_ready = machines.hub.present("huda")
    try:
        code = desk.hand_over()
    finally:
        world.wire.worsen(0.0, 0)
    must(not desk.let_out or code, "a desk that was sent away was heard:", desk.name)
    if made_ready and not (code or spoilt_line):
        check_heard(world, machines, desk)
    if chance.random() < 0.5:
        machines.hub.take_in()


def hand_file(world: World, chance: random.Random) -> None:
    """The same on a stick."""
    machines, desk = _behind(world, chance)
    folder = world.new_path("")
    folder.mkdir()
    zainab = desk.enter("zainab")
    try:
        paths = desk.office.desk.handing.export(zainab, folder).paths
    except MihanError as error:
        must(error.code == "nothing_to_hand_over", "could not be written:", error.code)
        return
    machines.files += [(path, HANDED_FILE, desk.name) for path in paths]


def read_file(world: World, chance: random.Random) -> None:
    """A stick with hand-overs reaches the hub, perhaps spoilt, perhaps once more."""
    machines = world.several()
    found = [one for one in machines.files if one[1] == HANDED_FILE]
    if not found:
        return
    good, _, name = chance.choice(found)
    desk = next(one for one in machines.desks if one.name == name)
    path = perhaps_spoilt(world, good, chance, 0.2)
    huda = machines.hub.enter("huda")
    world.touch(machines.hub)
    try:
        machines.hub.office.desk.hosting.read_file(huda, path)
    except MihanError as error:
        late = error.code == "handed_anew" and (desk.undone or desk.restored)
        must(path != good or desk.let_out or late, "a good hand-over was refused:", error.code, error.params)


def bring_mail(world: World, chance: random.Random) -> None:
    """The hub's letters on a stick; some sticks are read late, twice, or at the wrong desk."""
    machines, desk = _behind(world, chance)
    huda = machines.hub.enter("huda")
    path = machines.hub.office.desk.hosting.write_mail(huda, desk.device, world.new_path(".mihan"))
    machines.files.append((path, MAIL, desk.name))
    good, _, name = chance.choice([one for one in machines.files if one[1] == MAIL])
    desk = chance.choice(machines.desks)
    path = perhaps_spoilt(world, good, chance, 0.2)
    zainab = desk.enter("zainab")
    world.touch(desk)
    try:
        desk.office.desk.handing.read_mail(zainab, path)
    except MihanError as error:
        must(path != good or desk.name != name, "good letters were refused:", desk.name, error.code, error.params)
    if desk.restored or desk.undone:
        desk.hear_of_numbers()


def take_in(world: World, chance: random.Random) -> None:
    """Huda looks what came."""
    hub = world.several().hub
    world.touch(hub)
    hub.take_in()


def decide(world: World, chance: random.Random) -> None:
    """Huda approves some, returns some, takes a return back, and signs what is decided."""
    hub = world.several().hub
    world.touch(hub)
    hub.take_in()
    waiting = hub.waiting()
    chance.shuffle(waiting)
    for change in waiting[: chance.randrange(len(waiting) + 1)]:
        if chance.random() < 0.7:
            hub.decide([change])
            continue
        back = hub.give_back(change, f"سبب {chance.getrandbits(32):x}")
        if chance.random() < 0.3:
            with contextlib.suppress(MihanError):  # all of its batch went back with it
                hub.office.desk.reviewing.undo_return(hub.enter("huda"), back)
    if chance.random() < 0.8:
        hub.sign()


def forward(world: World, chance: random.Random) -> None:
    """The hub sends."""
    hub = world.several().hub
    send(Only(world, hub), chance)
    world.touch(hub)


def forward_file(world: World, chance: random.Random) -> None:
    """What was approved leaves on a stick."""
    hub = world.several().hub
    folder = world.new_path("")
    folder.mkdir()
    huda = hub.enter("huda")
    world.touch(hub)
    with contextlib.suppress(MihanError):  # nothing to forward
        found = hub.office.desk.forwarding.export(huda, folder)
        world.sticks += [Stick(path, hub.name, "log" if path.stem.endswith("-log") else "batch") for path in found]


def own_road(world: World, chance: random.Random) -> None:
    """A desk has found a network of its own for what was approved."""
    _, desk = _behind(world, chance)
    send(Only(world, desk), chance)


def undo_hand_over(world: World, chance: random.Random) -> None:
    """A desk takes back what it handed over, whether or not the hub has it."""
    _, desk = _behind(world, chance)
    desk.enter("huda")
    omar = desk.enter("omar")
    out = {batch for batch, state in desk.handed().items() if state in OUT}
    with contextlib.suppress(MihanError):  # nothing is out
        desk.office.desk.handing.take_back(omar)
        desk.undone |= out


def send_away(world: World, chance: random.Random) -> None:
    """Huda takes nothing more from a desk; or it comes again with a new code."""
    machines, desk = _behind(world, chance)
    hub = machines.hub
    world.touch(hub)
    if desk.let_out:
        let_in(hub, desk)
    elif chance.random() < 0.5:
        huda = hub.enter("huda")
        hub.office.desk.hosting.withdraw(huda, desk.device)
        desk.let_out = desk.was_out = True


def lock(world: World, chance: random.Random) -> None:
    """Huda goes home and her machine stays on; or it is switched off."""
    hub = world.several().hub
    world.touch(hub)
    if chance.random() < 0.5:
        hub.leave()
    else:
        hub.crash()
    for desk in world.several().desks:
        if chance.random() < 0.5:
            desk.hand_over()
            world.touch(desk)


def crash_machine(world: World, chance: random.Random) -> None:
    """One of the machines stops in the middle of whatever is done next in this office."""
    machines = world.several()
    dying = chance.choice(machines.all())
    for desk in machines.desks:
        if chance.random() < 0.5:
            desk.register(chance)
    act = chance.choice((hand_over, hand_over, decide, forward, bring_mail, hand_file, read_file, take_in, own_road))
    if act in (decide, forward, bring_mail):
        for desk in machines.desks:
            desk.hand_over()
    if act in (forward, bring_mail) and chance.random() < 0.8:
        decide(world, chance)
    dying.doom.arm(chance.randrange(6), after=chance.random() < 0.5)
    before = dying.doom.befell
    with contextlib.suppress(CrashError), dying.mortal():
        act(world, chance)
    world.wire.faults[f"{'hub' if dying is machines.hub else 'desk'} crash"] += dying.doom.befell - before
    dying.crash()
    dying.look_again()
    world.touch(*machines.all())


def crash_centre(world: World, chance: random.Random) -> None:
    """The centre stops in the middle of what the hub forwards."""
    machines = world.several()
    for desk in machines.desks:
        desk.hand_over()
    machines.hub.take_in()
    waiting = machines.hub.waiting()
    if waiting:
        machines.hub.decide(waiting)
    before = world.ministry.doom.befell
    world.ministry.doom.arm(chance.randrange(4), after=chance.random() < 0.5)
    with contextlib.suppress(CrashError):
        forward(world, chance)
    world.wire.faults["centre crash"] += world.ministry.doom.befell - before
    world.ministry.restart()
    world.touch(*machines.all())


def hub_back_up(world: World, chance: random.Random) -> None:
    """Somebody copies huda's machine."""
    hub = world.several().hub
    world.touch(hub)
    back_up(Only(world, hub), chance)


def restore(world: World, chance: random.Random) -> None:
    """An old backup takes the place of a machine's disk, or of the database on it, which takes an hour."""
    machines = world.several()
    desk = next((one for one in machines.all() if one.backups), None)
    if desk is None:
        somewhere(back_up)(world, chance)
        return
    world.seen |= desk.told.changes
    world.wire.faults["old backup of the hub" if desk is machines.hub else "old backup"] += 1
    backup = chance.choice(desk.backups)
    if desk is machines.hub and chance.random() < 0.5:  # the way of the program's own backups: they hold no spool
        machines.hub.restore_beside(backup, spool=chance.random() < 0.5)
    else:
        desk.restore(backup)
    desk.wall.go_on(hours=1)
    for one in machines.desks if desk is machines.hub else ():
        one.let_out = _is_away(machines, one)
    world.touch(desk)


def revoke(world: World, chance: random.Random) -> None:
    """The ministry takes a machine out: a desk's work stays where it is, a hub's desks must find another."""
    machines = world.several()
    if any(one.revoked for one in machines.all()):
        return
    desk = chance.choice(machines.all())
    world.wire.faults["hub revoked" if desk is machines.hub else "desk revoked"] += 1
    world.ministry.administration().revoke_device(desk.device)
    desk.revoked = True
    for one in machines.desks if desk is machines.hub else ():
        one.stranded = True


def _is_away(machines: Machines, desk: Behind) -> bool:
    huda = machines.hub.enter("huda")
    known = machines.hub.office.desk.hosting.state(huda).desks
    return any(one.withdrawn for one in known if one.device_id == desk.device)


def _behind(world: World, chance: random.Random) -> tuple[Machines, Behind]:
    machines = world.several()
    desk = chance.choices(machines.desks, (3, 2))[0]
    world.touch(desk)
    return machines, desk


SEVERAL_ACTS: dict[str, tuple[Act, int]] = {
    "office register": (somewhere(register), 16), "office edit": (somewhere(edit), 8),
    "office photograph": (somewhere(photograph), 6), "office decide pair": (somewhere(decide_pair), 4),
    "office ask": (somewhere(ask_elsewhere), 2), "office withdraw": (somewhere(withdraw), 2),
    "office take up": (somewhere(take_up), 2),
    "hub approve": (lambda world, chance: approve(Only(world, world.several().hub), chance), 2),
    "hand over": (hand_over, 18), "hand file": (hand_file, 5), "read file": (read_file, 6),
    "bring mail": (bring_mail, 5), "take in": (take_in, 4), "decide": (decide, 16), "forward": (forward, 14),
    "forward file": (forward_file, 4), "carry": (carry_to_ministry, 5), "carry back": (carry_back, 4),
    "own road": (own_road, 3), "undo hand over": (undo_hand_over, 2), "send away": (send_away, 2), "lock": (lock, 4),
    "late": (deliver_late, 4), "crash machine": (crash_machine, 9), "crash office centre": (crash_centre, 4),
    "office back up": (somewhere(back_up), 4), "office restore": (restore, 4), "hub back up": (hub_back_up, 2),
    "jump": (jump, 3), "office complain": (somewhere(complain), 3), "answer": (answer, 3), "publish": (publish, 2),
    "rotate": (rotate_keys, 2), "office revoke": (revoke, 1), "erase": (erase, 3),
}  # fmt: skip
