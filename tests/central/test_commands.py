"""The administrator at the terminal: a new centre, offices, codes, staff; mistakes get a code and change nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from mihan_desktop.embedded_centre import EmbeddedCentre
from sync.central.database import Database
from sync.central.ministry_keys import open_keys
from sync.central.publishing_schema import Base
from sync.central.settings import CentralError, load
from sync.protocol.keys import PrivateKeyFile, key_id
from sync.protocol.printed_code import CodeKind, PrintedCode
from tests.centre import PASSPHRASE, Centre, cheapen
from tests.postgresql import PostgreSQL


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Centre:
    """A centre that was made and is not running."""
    return Centre(tmp_path_factory.mktemp("centre"))


def test_init_makes_keys_that_only_the_passphrase_opens(centre: Centre) -> None:
    keys = open_keys(centre.data / "keys", PASSPHRASE)
    assert len(keys.receiving) == 1
    assert len(keys.recipients) == 2
    with pytest.raises(CentralError, match="passphrase_wrong"):
        open_keys(centre.data / "keys", PASSPHRASE + " ")


def test_the_recovery_key_lies_apart_and_is_not_needed_to_run(tmp_path: Path) -> None:
    safe = tmp_path / "safe" / "recovery.key"
    environment = os.environ | {"MIHAN_CENTRAL_PASSPHRASE": "one", "MIHAN_CENTRAL_RECOVERY_PASSPHRASE": "two"}
    subprocess.run(
        [sys.executable, "-m", "sync.central", "init", "--data", str(tmp_path / "c"), "--recovery", str(safe)],
        env=environment, check=True, capture_output=True,
    )  # fmt: skip
    recovery = PrivateKeyFile.decode(safe.read_bytes()).unlock_receiving("two")
    safe.unlink()
    keys = open_keys(tmp_path / "c" / "keys", "one")
    assert keys.recovery == key_id(recovery)
    assert keys.recovery not in keys.receiving
    private = recovery.private_bytes_raw()
    assert all(private not in path.read_bytes() for path in (tmp_path / "c").rglob("*") if path.is_file())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_what_init_writes_is_for_its_owner_alone(centre: Centre) -> None:
    for path in (centre.data / "centre.json", *(centre.data / "keys").iterdir(), *(centre.data / "recovery").iterdir()):
        assert path.stat().st_mode & 0o077 == 0, path.name


def test_a_second_init_changes_nothing(centre: Centre) -> None:
    before = {path: path.read_bytes() for path in (centre.data / "keys").iterdir()}
    with pytest.raises(RuntimeError, match="already_initialised"):
        centre.run("init")
    assert {path: path.read_bytes() for path in (centre.data / "keys").iterdir()} == before


def test_an_init_that_was_cut_off_can_be_run_again(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="database_unavailable"):
        EmbeddedCentre(tmp_path, "postgresql://nobody@127.0.0.1:1/none", passphrase=PASSPHRASE, staff_password="")
    cheapen(tmp_path / "keys")  # wrapped anew now, they are left alone later
    made = {path.name: path.read_bytes() for path in (tmp_path / "keys").iterdir()}
    again = EmbeddedCentre(tmp_path, passphrase=PASSPHRASE, staff_password="")
    assert again.listed("offices", "list") == []
    assert {path.name: path.read_bytes() for path in (tmp_path / "keys").iterdir()} == made


def test_offices_form_a_tree_and_inherit_their_governorate(centre: Centre) -> None:
    top = centre.run("offices", "add", "--name", "مديرية كربلاء", "--governorate", "IQ-G09")
    below = centre.run("offices", "add", "--name", "مركز تدريب", "--parent", top["id"])
    assert below["governorate"] == "IQ-G09"
    listed = centre.listed("offices", "list")
    assert below in listed
    with pytest.raises(RuntimeError, match="office_unknown"):
        centre.run("offices", "add", "--name", "x", "--parent", "nowhere")
    with pytest.raises(RuntimeError, match="name_required"):
        centre.run("offices", "add", "--name", "  ")


def test_codes_are_printed_for_this_ministry(centre: Centre) -> None:
    office = centre.add_office("مكتب")
    signing = open_keys(centre.data / "keys", PASSPHRASE).public
    device = PrintedCode.parse(centre.device_code(office))
    supervisor = PrintedCode.parse(centre.supervisor_code(office, "سعاد"))
    assert (device.kind, supervisor.kind) == (CodeKind.DEVICE, CodeKind.SUPERVISOR)
    assert device.belongs_to(signing)
    assert supervisor.belongs_to(signing)
    with pytest.raises(RuntimeError, match="office_unknown"):
        centre.device_code("nowhere")


def test_several_commands_in_a_row_end_with_the_first_that_fails(centre: Centre) -> None:
    office = centre.add_office("مكتب")
    device, supervisor = (PrintedCode.parse(code) for code in centre.codes(office, "سعاد"))
    assert (device.kind, supervisor.kind) == (CodeKind.DEVICE, CodeKind.SUPERVISOR)
    never = ("offices", "add", "--name", "never", "--governorate", "IQ-G09")
    with pytest.raises(RuntimeError, match="office_unknown"):
        centre.run_all(("codes", "device", "--office", "nowhere"), never)
    assert "never" not in {line["name"] for line in centre.listed("offices", "list")}
    done = subprocess.run(
        [sys.executable, "-m", "sync.central", "several"], input="offices list\n", capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "not_a_command" in done.stderr


def test_staff_need_a_name_of_their_own_and_a_password_of_some_length(centre: Centre) -> None:
    centre.add_staff("سعاد")
    with pytest.raises(RuntimeError, match="username_taken"):
        centre.add_staff("سعاد")
    short = Centre(centre.data, environment={"MIHAN_CENTRAL_STAFF_PASSWORD": "seven77"})
    with pytest.raises(RuntimeError, match="password_too_short"):
        short.add_staff("other")


def test_staff_who_leave_are_kept_out_and_a_new_password_lets_them_in_again(centre: Centre) -> None:
    centre.add_staff("نوري")
    centre.add_staff("باقية")  # somebody must be left who may let people in
    assert centre.run("staff", "close", "نوري")["closed"]
    assert not centre.run("staff", "password", "نوري")["closed"]
    assert centre.run("staff", "role", "نوري", "analyst")["role"] == "analyst"
    assert not centre.run("staff", "totp-reset", "نوري")["totp"]
    assert "نوري" in {line["username"] for line in centre.listed("staff", "list")}
    with pytest.raises(RuntimeError, match="username_unknown"):
        centre.run("staff", "close", "nobody")


def test_a_passphrase_may_come_from_a_file_or_a_credential(centre: Centre, tmp_path: Path) -> None:
    secret = tmp_path / "mihan-central-passphrase"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    data = Path(shutil.copytree(centre.data, tmp_path / "copy"))
    for found in ({"MIHAN_CENTRAL_PASSPHRASE_FILE": str(secret)}, {"CREDENTIALS_DIRECTORY": str(tmp_path)}):
        told = Centre(data, environment={"MIHAN_CENTRAL_PASSPHRASE": "", **found})
        assert told.run("keys", "rotate", "receiving")["key"]
        cheapen(data / "keys")


def test_serving_needs_the_passphrase_and_a_centre(centre: Centre, tmp_path: Path) -> None:
    wrong = Centre(centre.data, environment={"MIHAN_CENTRAL_PASSPHRASE": "guess"})
    with pytest.raises(RuntimeError, match="passphrase_wrong"):
        wrong.run("serve", "--port", "0")
    (tmp_path / "centre.json").touch()
    empty = Centre(tmp_path)
    (tmp_path / "centre.json").unlink()
    with pytest.raises(RuntimeError, match="not_initialised"):
        empty.run("serve", "--port", "0")


def test_without_tls_nobody_else_may_reach_it(centre: Centre) -> None:
    with pytest.raises(RuntimeError, match="tls_required"):
        centre.run("serve", "--host", "0.0.0.0", "--port", "0")


def test_an_unknown_device_cannot_be_revoked(centre: Centre) -> None:
    assert centre.listed("devices", "list") == []
    with pytest.raises(RuntimeError, match="device_unknown"):
        centre.run("devices", "revoke", "nobody")


def test_a_database_that_is_away_is_named_without_its_password(centre: Centre) -> None:
    away = Centre(centre.data, "postgresql://mihan:very-secret@127.0.0.1:1/none")
    with pytest.raises(RuntimeError, match="database_unavailable") as refused:
        away.run("offices", "list")
    assert "very-secret" not in str(refused.value)


def _differences(database: Database) -> list[object]:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))


@pytest.mark.usefixtures("every_migration")
def test_the_migrations_lead_to_the_schema_and_may_run_twice(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'fresh.db'}")
    database.migrate()
    database.migrate()
    assert _differences(database) == []
    database.close()


@pytest.mark.postgresql
def test_the_migrations_lead_to_the_schema_on_postgresql(postgresql_server: PostgreSQL) -> None:
    database = Database(postgresql_server.database())
    database.migrate()
    assert _differences(database) == []
    database.close()


@pytest.mark.usefixtures("every_migration")
def test_the_first_migration_can_be_taken_back(tmp_path: Path) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import inspect

    from sync.central.database import MIGRATIONS

    database = Database(f"sqlite:///{tmp_path / 'fresh.db'}")
    database.migrate()
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert inspect(database.engine).get_table_names() == ["alembic_version"]
    database.close()


def test_sqlite_keeps_what_it_acknowledged_through_a_power_cut(centre: Centre) -> None:
    database = Database(load(centre.data).database)
    with database.read() as session:
        pragmas = {name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in
                   ("journal_mode", "synchronous", "foreign_keys")}  # fmt: skip
    database.close()
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_an_enrolment_file_says_what_the_letter_says(tmp_path: Path, centre: Centre) -> None:
    from mihan_desktop.services.desk import build_desk
    from tests.services.office import Wall, new_id

    paper = tmp_path / "office.mihan-enrolment"
    address = "https://mihan.example"
    office = centre.run("offices", "add", "--name", "مكتب الملف")["id"]
    told = centre.run("codes", "device", "--office", office, "--file", str(paper), "--address", address)
    read = build_desk(tmp_path / "profile", now=Wall(), new_id=new_id).enrolling.letter(paper)
    assert (read.address, read.code, read.office, read.name("ar")) == (address, told["code"], office, "مكتب الملف")
