"""By which document the ministry goes: what the whole country was told, or the office that is asked about.

Never a trial of somewhere else.
"""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.central.database import Database, default_url
from sync.central.feeding import Scope
from sync.central.moments import utc_now
from sync.central.publishing import Publishing, document_of, told_part
from sync.central.settings import CentralError
from sync.central.work.referrals import caps_of
from sync.protocol.releases import HOLIDAYS, POLICY
from tests.central.work_rows import add_office

HERE, THERE, FAR = "here", "there", "far"


def test_what_the_country_was_told_is_in_every_release_that_a_desk_of_tomorrow_hears_of(tmp_path: Path) -> None:
    """Such a desk hears of the newest release alone."""
    database = Database(default_url(tmp_path))
    database.migrate()
    publishing, signing = Publishing(database, utc_now), Ed25519PrivateKey.generate()
    with database.write() as session:
        add_office(session, HERE)

    def built(kind: str, number: int, *, onto: bool) -> str:
        said = {
            POLICY: {"letters_per_person": number},
            HOLIDAYS: {"days": [{"date": "2027-03-21", "labels": {"en": "Newroz"}}]},
        }
        made = document_of(kind, f"{kind}.json", json.dumps(said[kind]).encode(), kind, str(number))
        line = publishing.build([made], str(number), onto=onto)
        publishing.sign(line.id, signing)
        return line.id

    publishing.publish(built(POLICY, 1, onto=True), Scope.everybody())
    alone = built(HOLIDAYS, 2, onto=False)
    for scope in (Scope.everybody(), Scope.office(HERE), Scope("governorate", "IQ-G07")):
        with pytest.raises(CentralError) as refused:
            publishing.publish(alone, scope)
        assert (refused.value.code, refused.value.params) == ("release_lacks", {"part": "policy policy"})
    whole = publishing.publish(built(HOLIDAYS, 3, onto=True), Scope.everybody())
    assert whole.parts == ("holidays holidays 3", "policy policy 1"), "a trial that never left is no gap"
    assert publishing.roll_back(1, "العطل خطأ", signing, Scope.everybody()).parts == ("policy policy 1",)
    again = publishing.build([], "أيضاً")
    assert again.parts == ("holidays holidays 3", "policy policy 1"), "what desks still hold comes to new ones again"
    database.close()


def test_a_trial_elsewhere_is_no_rule_of_the_whole_country(tmp_path: Path) -> None:
    database = Database(default_url(tmp_path))
    database.migrate()
    publishing, signing = Publishing(database, utc_now), Ed25519PrivateKey.generate()
    with database.write() as session:
        for office, governorate in ((HERE, "IQ-G07"), (THERE, "IQ-G07"), (FAR, "IQ-G11")):
            add_office(session, office, governorate=governorate)

    def told(letters: int, scope: Scope) -> list[int]:
        """Letters of one person: by the country's policy, then by that of each office."""
        policy = json.dumps({"letters_per_person": letters}).encode()
        made = document_of(POLICY, "policy.json", policy, "policy", str(letters))
        line = publishing.build([made], str(letters), onto=False)
        publishing.sign(line.id, signing)
        publishing.publish(line.id, scope)
        with database.read() as session:
            found = [told_part(session, POLICY, office) for office in ("", HERE, THERE, FAR)]
            assert caps_of(session).per_person == (int(found[0][1]) if found[0][1] else 5)
        return [int(version or 0) for _, version in found]

    assert told(1, Scope.office(HERE)) == [0, 1, 0, 0]
    assert told(2, Scope.everybody()) == [2, 2, 2, 2]
    assert told(3, Scope.office(HERE)) == [2, 3, 2, 2]
    assert told(4, Scope("governorate", "IQ-G07")) == [2, 4, 4, 2]
    assert told(5, Scope.everybody()) == [5, 5, 5, 5]
    database.close()
