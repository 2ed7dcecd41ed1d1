"""Row `points_same`: 10,000 registrations as a desk saves them, scored as the desk reads them and as the register does.

The desk reads the change that it kept, the ministry the submission that it took in, each with its own reader of XML;
both count the same marks. What is compared is everything that a ledger says: rule, account, points, cap and facts. The
whole road, over a release, a batch and two databases, is ``tests/services/test_points_same.py`` (all with ``-m slow``).
"""

import json
import random
import time
from datetime import date

from forms.rulebook import compile_rulebook, from_document
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points import facts_of
from mihan_desktop.domain.points.counting import counted
from mihan_desktop.services.submissions import answers
from resources.points import example
from sync.central.points import scores
from sync.central.points.rulebooks import document_of
from sync.protocol.messages import decode_change
from sync.protocol.published import read_document
from tests.benchmarks.corpus import corpus
from tests.benchmarks.rows import Measured

DAY = date(2026, 11, 22)


def measure() -> Measured:
    """Ours: people whose points differ; the peer is one."""
    document, _ = document_of(example(), "example_rules.xlsx")
    desk = compile_rulebook(from_document(json.loads(document)))
    centre = compile_rulebook(from_document(read_document("points_rules", document)))
    changes = corpus().changes
    chance = random.Random(8)
    marks = [chance.choices(list(Mark), k=chance.choice((0, 0, 12, 60))) for _ in changes]
    started = time.process_time()
    here = [
        desk.score(facts_of(answers(_submission(change).encode()), counted(theirs), DAY), DAY)
        for change, theirs in zip(changes, marks, strict=True)
    ]
    at_the_desk = time.process_time() - started
    submissions = [_submission(change) for change in changes]
    started = time.process_time()
    there = [
        centre.score(scores.facts(submission, counted(reversed(theirs)), DAY), DAY)
        for submission, theirs in zip(submissions, marks, strict=True)
    ]
    at_the_ministry = time.process_time() - started
    different = sum(one != other for one, other in zip(here, there, strict=True))
    lines = sum(map(len, here))
    note = (
        f"{len(changes):,} people, {lines / len(changes):.1f} lines each; from the kept bytes to points "
        f"{len(changes) / at_the_desk:,.0f} a second at the desk, {len(changes) / at_the_ministry:,.0f} at the ministry"
    )
    return Measured([float(different)], [1.0], note, "" if lines > len(changes) else "hardly anybody has points")


def _submission(change: bytes) -> str:
    return str(decode_change(change).body["submission"])
