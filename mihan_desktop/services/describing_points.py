"""What is asked about somebody's points, for the supervisor: what, why, of which line, and what the total becomes."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.points import Account, totals
from mihan_desktop.domain.points.asking import adjusted
from mihan_desktop.domain.review import FieldDifference

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

NAMES: Final = ("what", "account", "points", "words")
TOTAL: Final = "total"
RULE: Final = "rule"


def fields(work: "Work", change: str, body: Mapping[str, object], now: datetime) -> tuple[FieldDifference, ...]:
    """``ref`` is ``what | account | points | words | rule | total``; the words of codes are the window's.

    change: its id. The rule by its name in three languages, as JSON; the total before and after, where the person's
    record is here: also once the change itself was granted and counts.
    """
    from mihan_desktop.services import scoring

    said = [FieldDifference(name, "", "", str(body[name])) for name in NAMES if body.get(name)]
    day = now.astimezone(IRAQ).date()
    rules = scoring.rules_of(work, day)
    rule = None if rules is None else rules.book.rule.get(str(body.get("rule", "")))
    if body.get("rule"):
        import json

        names = {} if rule is None else dict(rule.labels)
        said.append(FieldDifference(RULE, str(body["rule"]), "", json.dumps(names, ensure_ascii=False)))
    account, points = str(body.get("account", "")), body.get("points")
    found = work.points.subjects([str(body.get("person", ""))])
    if found and account in set(Account) and isinstance(points, int):
        (scored,) = scoring.score(work, found, rules, day)
        person = found[0].record_id
        every = work.points.of_people([person]).get(person, ())
        asked = [one for one in every if change not in (one.id, one.of)]
        now_is = totals(scored.entries)[Account(account)] + adjusted(asked, Account(account))
        said.append(FieldDifference(TOTAL, "", str(now_is), str(now_is + points)))
    return tuple(said)
