"""SQL, FTS5's own language and wildcards in every text that a person may type."""

import pytest
from sqlalchemy import text

from mihan_desktop.domain.listing import RegisterQuery
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.told import VacancyQuery
from tests.attacks.counting import tried
from tests.services.office import Office

TEXTS = (
    "'", "''", '"', "`", ";", "--", "/*", "\\", "%", "_", "*", "?", ":x", "$1", "\0", "x\0y",
    "' OR '1'='1", "' OR 1=1 --", '" OR ""="', "'); DROP TABLE outbox; --", "1; DELETE FROM users",
    "' UNION SELECT wrapped FROM users --", "x' AND randomblob(1000000000) --", "'; ATTACH DATABASE '/tmp/x' AS y; --",
    "'; PRAGMA key = 'x'; --", "\u02bc OR 1=1", "＇ OR 1=1", "a AND b", "a OR", "NOT", "NEAR(a b)", "a*", "^a",
    "label:a", "{label phones}: a", "(a", "a)", "a + b", '"a', "زينب' OR '1'='1",
)  # fmt: skip


@pytest.fixture
def used(office: Office) -> Office:
    """One desk with two people in it."""
    zainab = office.enter("zainab")
    office.register(zainab)
    office.register(zainab, given_name="نور", phone="07801112233")
    return office


def tables(office: Office) -> dict[str, int]:
    """How many rows there are of everything that a person's text could reach."""
    with office.desk.searching._opened.read() as work:
        names = [
            row[0] for row in work._connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        ]
        return {
            name: int(work._connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()) for name in names
        }


def test_a_search_for_sql_finds_nobody_else_and_changes_nothing(used: Office) -> None:
    huda = used.enter("huda")
    everybody = used.desk.searching.count(huda, RegisterQuery())
    before = tables(used)
    for typed in TEXTS:
        found = used.desk.searching.page(huda, RegisterQuery(text=typed))
        assert len(found.records) in (0, everybody), typed
        for query in (RegisterQuery(form_id=typed), RegisterQuery(author_id=typed)):
            assert used.desk.searching.count(huda, query) in ((everybody,) if not typed.strip() else (0,)), typed
        assert used.desk.referring.vacancies(huda, VacancyQuery(text=typed)).count == 0
        tried(4)
    after = tables(used)
    assert {name: count for name, count in after.items() if before[name] != count and name != "audit"} == {}


def test_what_is_typed_is_kept_as_it_was_typed(used: Office) -> None:
    zainab = used.enter("zainab")
    for typed in (one for one in TEXTS if "\0" not in one):
        saved = used.register(zainab, given_name=typed)
        detail = used.desk.searching.registration(zainab, saved.registration.record_id)
        assert typed in {field.now for field in detail.fields}
        tried()


def test_nobody_gets_in_by_a_name_of_sql(used: Office) -> None:
    used.desk.signing_in.sign_out()
    for typed in TEXTS:
        used.wall.go_on(hours=2)  # the growing wait is another attack's business
        with pytest.raises(MihanError, match="wrong_credentials"):
            used.desk.signing_in.sign_in(typed, typed)
        tried()
    assert used.enter("zainab").username == "zainab"
