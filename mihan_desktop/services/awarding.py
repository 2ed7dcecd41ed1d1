"""People's points: both accounts with every line and its sentence, ranked lists, what is asked of a second person."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from forms.rulebook.book import LANGUAGES
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.points import Account, Candidate, Line, ranked, standing, totals
from mihan_desktop.domain.points.asking import Asked, Stand, What, adjusted, own_points, own_words
from mihan_desktop.domain.points.ruling import Rules
from mihan_desktop.domain.points.shown import AccountShown, Given, LedgersState, PersonPoints, RankedList
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import scoring
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.scoring import NONE, Scored

if TYPE_CHECKING:
    from mihan_desktop.storage.points import Scored as Reached
    from mihan_desktop.storage.points import Subject
    from mihan_desktop.storage.work import Work

SLICE: Final = 100
"""People that are looked at between two stops."""
DAYS: Final = 7
"""After so many everybody is looked at again though no rule changed: ages and months move by themselves. What is shown
and ranked is worked out on the day itself."""
_CHANGED: Final = Changes.of(Kind.OUTBOX, Kind.POINTS)
_READS: Final = (Right.SEARCH, Right.REGISTER)
_ASKS: Final = (Right.REGISTER, Right.TEACH)


class Awarding:
    """Rights ``search`` or ``register`` to read, ``register`` or ``teach`` to ask; whoever approves it grants it."""

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    # -- reading

    def of(self, actor: User, record_id: str) -> PersonPoints:
        """The points of one person today; that somebody looked is written down. MihanError ``record_unknown``."""
        user = self._opened.allow(actor, *_READS)
        with self._opened.read() as work:
            if not work.points.subjects([record_id]):
                raise MihanError("record_unknown")
        self._looking.at(user, record_id, "person")
        with self._opened.read() as work:
            return person_points(work, record_id, self._opened.today())

    def ranked(self, actor: User, record_ids: Collection[str], account: Account) -> RankedList:
        """Records of this desk by the points of one account, equal points by the published order of ties."""
        self._opened.allow(actor, *_READS, Right.TEACH, Right.PLAN_CLASSES)
        day = self._opened.today()
        with self._opened.read() as work:
            return ranked_list(work, record_ids, account, day)

    def asked_of(self, actor: User, record_id: str) -> tuple[Asked, ...]:
        """What was asked about a person's points, here and elsewhere, oldest first."""
        self._opened.allow(actor, *_READS)
        with self._opened.read() as work:
            return work.points.of_people([record_id]).get(record_id, ())

    # -- asking

    def ask(
        self, actor: User, record_id: str, what: What, account: Account, points: int, words: str, *, rule: str = ""
    ) -> Changes:
        """Ask for points, or for fewer; it waits for a second person and counts when that one approves it.

        rule: whose line it is about, "" for none. What was refused before about the same gives way to it. Raises
        MihanError: ``record_unknown``; ``points_asked_already`` while the same waits; as ``own_words``, ``own_points``.
        """
        user = self._opened.allow_new(actor, *_ASKS)
        said, wanted = own_words(words), own_points(points, what)
        day = self._opened.today()
        with self._opened.write() as work:
            earlier = self._of_known(work, record_id)
            same = [one for one in earlier if (one.what, one.account, one.rule) == (what, account, rule)]
            if what is What.REVERSAL or any(one.stand is Stand.ASKED for one in same):
                raise MihanError("points_asked_already")
            refused = [one.id for one in same if one.status is RecordStatus.RETURNED]
            work.outbox.set_status(refused, RecordStatus.SUPERSEDED)
            rules = scoring.rules_of(work, day)
            version = "" if rules is None else rules.book.version
            twice = [
                one for one in earlier if (one.account, one.rule) == (account, rule) and one.stand is Stand.GRANTED
            ]
            flags = (Problem("points_twice", params={"count": len(twice)}),) if twice else ()
            one = self._new(record_id, what, account, wanted, said, rule=rule, version=version)
            self._write_down(work, user, one, flags)
        return _CHANGED

    def reverse(self, actor: User, asked_id: str, words: str) -> Changes:
        """Ask that something which was granted holds no more; it stays in the ledger, its reversal beside it.

        Raises MihanError: ``change_unknown``; ``points_not_granted``; ``points_asked_already``; as ``own_words``.
        """
        user = self._opened.allow_new(actor, *_ASKS)
        said = own_words(words)
        with self._opened.write() as work:
            first = work.points.get(asked_id)
            if first is None:
                raise MihanError("change_unknown")
            every = self._of_known(work, first.person)
            now = next(one for one in every if one.id == asked_id)
            if now.stand is not Stand.GRANTED or now.what is What.REVERSAL:
                raise MihanError("points_not_granted")
            open_ones = [one for one in every if one.of == asked_id]
            if any(one.stand is Stand.ASKED for one in open_ones):
                raise MihanError("points_asked_already")
            refused = [one.id for one in open_ones if one.status is RecordStatus.RETURNED]
            work.outbox.set_status(refused, RecordStatus.SUPERSEDED)
            one = self._new(
                now.person, What.REVERSAL, now.account, -now.points, said, rule=now.rule, of=now.id, version=now.version
            )
            self._write_down(work, user, one, ())
        return _CHANGED

    def take_back(self, actor: User, asked_id: str) -> Changes:
        """Whoever asked asks no more: only while no second person has granted it.

        Raises MihanError ``change_unknown``; ``not_allowed`` for anybody else; ``already_left``.
        """
        user = self._opened.allow(actor, *_ASKS)
        with self._opened.write() as work:
            one = work.points.get(asked_id)
            if one is None:
                raise MihanError("change_unknown")
            if one.author_id and one.author_id != user.id:
                raise MihanError("not_allowed")
            if one.status not in AT_THE_OFFICE:
                raise MihanError("already_left")
            work.outbox.set_status([asked_id], RecordStatus.WITHDRAWN)
            at, details = self._opened.now(), {"change": asked_id}
            work.audit.append("points_taken_back", at=at, actor_id=user.id, record_id=one.person, details=details)
        return _CHANGED

    def _of_known(self, work: "Work", record_id: str) -> tuple[Asked, ...]:
        if not _standing(work.points.subjects([record_id])):
            raise MihanError("record_unknown")
        return work.points.of_people([record_id]).get(record_id, ())

    def _new(
        self, person: str, what: What, account: Account, points: int, words: str, *, rule: str, version: str,
        of: str = "",
    ) -> Asked:  # fmt: skip
        now = self._opened.now()
        return Asked(self._opened.new_id(), person, what, account, points, words, now, rule, of, version)

    def _write_down(self, work: "Work", user: User, one: Asked, flags: tuple[Problem, ...]) -> None:
        from mihan_desktop.services import recording

        body = {
            "person": one.person, "what": one.what.value, "account": one.account.value, "points": one.points,
            "words": one.words, "rule": one.rule, "of": one.of, "version": one.version,
            "recorded_at": one.at.isoformat(),
        }  # fmt: skip
        label = work.registrations.names([one.person]).get(one.person, "")
        act = recording.Act(ChangeKind.POINTS, one.id, body, label, flags=flags, change_id=one.id)
        recording.record(self._opened, work, user, act, at=one.at)
        work.points.ask(one)
        details: dict[str, str | int] = {"change": one.id, "what": one.what.value, "points": one.points}
        work.audit.append("points_asked", at=one.at, actor_id=user.id, record_id=one.person, details=details)

    # -- the ledgers

    def state(self, actor: User) -> LedgersState:
        """How far the ledgers are behind the rules and the records."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            rules = scoring.rules_of(work, self._opened.today())
            reached = work.points.scored()
        return LedgersState(self._left(rules, reached), reached.last, "" if rules is None else rules.book.version)

    def catch_up(self, actor: User, most: int = SLICE) -> int:
        """Look at some people whose facts or rules are others now; how much is still to come, roughly.

        For moments in which nobody waits. Each call is a transaction: where one is killed, the next goes on. Rules that
        change in the middle begin the passage through everybody anew; ledgers only get lines, whatever came first.
        """
        self._opened.allow(actor)
        day = self._opened.today()
        with self._opened.read() as work:
            rules, reached = scoring.rules_of(work, day), work.points.scored()
            left = self._left(rules, reached)
            if not left:
                return 0
            begins = self._due(rules, reached)
            position = 0 if begins else reached.position
            until = reached.last if begins else reached.up_to
            subjects = work.points.after(position, most) if position >= 0 else ()
            if position < 0:
                until = min(reached.last, reached.up_to + most)
                subjects = work.points.subjects(work.points.concerned(reached.up_to, until))
            name = _id(rules)
            moved = [one for one in scoring.score(work, subjects, rules, day) if one.added]
        with self._opened.write() as work:
            if not work.points.scored().same(reached):
                return left  # another window was there first
            if begins:
                work.points.begin(name, day)
            work.points.put(scoring.ledger_row(one, name, day) for one in moved)
            if position >= 0:
                work.points.reached(subjects[-1].number if subjects else -1)
            work.points.took_in(until)
            return self._left(rules, work.points.scored())

    def _left(self, rules: Rules | None, reached: "Reached") -> int:
        if rules is None and reached.rules == NONE:
            return 0
        behind = reached.last - reached.up_to
        if self._due(rules, reached):
            return reached.last
        return behind if reached.position < 0 else max(1, reached.last - reached.position) + behind

    def _due(self, rules: Rules | None, reached: "Reached") -> bool:
        """Whether a passage through everybody begins."""
        if _id(rules) != reached.rules:
            return True
        return bool(reached.day) and (self._opened.today() - date.fromisoformat(reached.day)).days >= DAYS


def person_points(work: "Work", record_id: str, day: date) -> PersonPoints:
    """As ``Awarding.of``, of a record that is here, in the caller's transaction."""
    rules = scoring.rules_of(work, day)
    (scored,) = scoring.score(work, work.points.subjects([record_id]), rules, day)
    asked = work.points.of_people([record_id]).get(record_id, ())
    accounts = tuple(_account(one, scored, asked, rules, day) for one in Account)
    if rules is None:
        return PersonPoints(record_id, day, accounts, asked, scored.entries)
    book = rules.book
    return PersonPoints(
        record_id, day, accounts, asked, scored.entries, book.version, book.legal_act, book.effective_from, rules.newer
    )  # fmt: skip


def ranked_list(
    work: "Work", record_ids: Collection[str], account: Account, day: date, others: Collection[Candidate] = ()
) -> RankedList:  # fmt: skip
    """As ``Awarding.ranked``, in the caller's transaction. others: who is no record of this desk, as it was told."""
    rules = scoring.rules_of(work, day)
    found = list(others)
    asked = work.points.of_people(record_ids)
    for one in scoring.score(work, _standing(work.points.subjects(record_ids)), rules, day):
        record_id = one.subject.record_id
        points = _sum(one.lines, account) + adjusted(asked.get(record_id, ()), account)
        found.append(Candidate(record_id, points, one.facts))
    places = ranked(found, () if rules is None else rules.book.ties)
    ties = Counter(one.decided_by for one in places[1:])
    return RankedList(account, "" if rules is None else rules.book.version, day, places, dict(ties))


def _standing(subjects: Sequence["Subject"]) -> tuple["Subject", ...]:
    """Without records that were taken back: nobody ranks them, and nothing is asked for them."""
    return tuple(one for one in subjects if one.status is not RecordStatus.WITHDRAWN)


def _id(rules: Rules | None) -> str:
    return NONE if rules is None else rules.id


def _sum(lines: Sequence[Line], account: Account) -> int:
    return sum(line.points for line in lines if line.account is account)


def _account(
    account: Account, scored: Scored, asked: Sequence[Asked], rules: Rules | None, day: date
) -> AccountShown:  # fmt: skip
    beside = adjusted(asked, account)
    total = totals(scored.entries)[account] + beside
    if rules is None:
        return AccountShown(account, total, adjusted=beside)
    came = {entry.rule_id: entry for entry in standing(scored.entries)}
    given = []
    for line in scored.lines:
        if line.account is account:
            rule, entry = rules.book.rule[line.rule_id], came.get(line.rule_id)
            sentence = {language: rules.scorer.explain(line, language) for language in LANGUAGES}
            given.append(
                Given(
                    line.rule_id, line.points, rule.labels, sentence, _facts(rules, line), rule.legal_basis,
                    "" if entry is None else entry.version, None if entry is None else entry.on, line.capped_from,
                )
            )  # fmt: skip
    could = rules.scorer.could_add(scored.lines, scored.facts, day) if scored.facts else ()
    return AccountShown(
        account, total, tuple(given), beside, tuple(rule.labels for rule in could if rule.account is account)
    )  # fmt: skip


def _facts(rules: Rules, line: Line) -> tuple[tuple[dict[str, str], dict[str, str]], ...]:
    found = []
    for name, value in line.facts_used:
        fact = rules.book.fact[name]
        words = {language: rules.scorer.shown(fact, value, language) for language in LANGUAGES}
        found.append((dict(fact.labels) or dict.fromkeys(LANGUAGES, name), words))
    return tuple(found)
