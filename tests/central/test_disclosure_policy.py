"""What the ministry's policy says of figures, and the key that nobody knows."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.central.database import Database, default_url
from sync.central.feeding import Scope
from sync.central.indicators.ruling import limits_of, rule_of
from sync.central.moments import utc_now
from sync.central.publishing import Publishing, document_of
from sync.central.settings import CentralError
from sync.protocol.releases import POLICY


def test_figures_are_kept_back_as_the_policy_has_it_and_by_one_key_for_ever(tmp_path: Path) -> None:
    database = Database(default_url(tmp_path))
    database.migrate()
    with database.write() as session:
        usual = rule_of(session, utc_now())
    assert (usual.smallest, usual.base, len(usual.key)) == (10, 5, 32)
    publishing, signing = Publishing(database, utc_now), Ed25519PrivateKey.generate()
    for number, said in enumerate(({"smallest": 20}, {"smallest": 25, "base": 25}, None), 1):
        document = {"letters_per_person": 3} | ({"disclosure": said} if said else {})
        made = document_of(POLICY, "policy.json", json.dumps(document).encode(), "policy", str(number))
        line = publishing.build([made], str(number))
        publishing.sign(line.id, signing)
        publishing.publish(line.id, Scope.everybody())
        with database.read() as session:
            wanted = said or {}
            assert limits_of(session) == (wanted.get("smallest", 10), wanted.get("base", 5))
    with database.write() as session:
        assert rule_of(session, utc_now()) == usual, "the key stays whatever the numbers are"
    database.close()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"smallest": 4}, "disclosure.smallest"), ({"base": 1}, "disclosure.base"), ({"base": True}, "disclosure.base"),
        ({"base": 20}, "disclosure.base"), ({"smallest": "9"}, "disclosure.smallest"), ({}, "disclosure"),
        ({"least": 10}, "disclosure"), ([10, 5], "disclosure"), (10, "disclosure"),
    ],
)  # fmt: skip
def test_a_policy_that_protects_nobody_is_refused(said: object, field: str) -> None:
    document = json.dumps({"disclosure": said}).encode()
    with pytest.raises(CentralError) as refused:
        document_of(POLICY, "policy.json", document, "policy", "1")
    assert (refused.value.code, refused.value.params["field"]) == ("part_refused", field)
