"""What the program is made of: known faults asked for honestly, a list of parts that is the lock's, its own tools."""

import json
import subprocess
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from installer import audit, sbom, supply

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 3, 2)
REPORT = json.dumps(
    {
        "dependencies": [
            {"name": "good", "version": "1.0", "vulns": []},
            {
                "name": "bad",
                "version": "2.0",
                "vulns": [{"id": "PYSEC-2026-1", "aliases": ["CVE-2026-1"], "fix_versions": ["2.1"]}],
            },
            {"name": "odd", "version": "3.0", "vulns": [{"id": "PYSEC-2026-2", "fix_versions": []}]},
        ]
    }
)
EXCEPTED = """
[[fault]]
id = "CVE-2026-1"
package = "bad"
reason = "Only its server is affected, which never runs here."
until = {until}
"""


def asked(text: str, report: str = REPORT) -> tuple[list[str], list[str]]:
    """What an audit of ``REPORT`` says with these exceptions."""
    faults, _ = audit.faults_in(report)
    return audit.judge(faults, audit.read_exceptions(text, TODAY), TODAY)


def test_a_known_fault_is_named_with_the_version_that_mends_it() -> None:
    wrong, lived_with = asked("")
    assert wrong == ["bad 2.0: PYSEC-2026-1, CVE-2026-1 (mended in 2.1)", "odd 3.0: PYSEC-2026-2 (not mended yet)"]
    assert lived_with == []


def test_an_exception_holds_until_its_day_and_not_longer() -> None:
    wrong, lived_with = asked(EXCEPTED.format(until=TODAY))
    assert [line.split(":")[0] for line in wrong] == ["odd 3.0"]
    assert lived_with == [
        "bad 2.0: PYSEC-2026-1, CVE-2026-1: until 2026-03-02, Only its server is affected, which never runs here."
    ]
    wrong, lived_with = asked(EXCEPTED.format(until=TODAY - timedelta(days=1)))
    assert lived_with == []
    assert "ran out on 2026-03-01" in wrong[0]


def test_an_exception_that_nothing_needs_any_more_is_wrong() -> None:
    clean = json.dumps({"dependencies": [{"name": "bad", "version": "2.1", "vulns": []}]})
    wrong, _ = asked(EXCEPTED.format(until=TODAY), clean)
    assert wrong == ["bad: CVE-2026-1 is not known any more: take its exception out"]


@pytest.mark.parametrize(
    "text",
    [
        EXCEPTED.format(until=TODAY + timedelta(days=91)),
        EXCEPTED.format(until='"soon"'),
        EXCEPTED.format(until=TODAY).replace("Only its server is affected, which never runs here.", "fine"),
        EXCEPTED.format(until=TODAY).replace('package = "bad"', ""),
        "[[fault]]\n",
    ],
)
def test_an_exception_without_a_reason_or_a_near_day_is_none(text: str) -> None:
    with pytest.raises(audit.ExceptionsError):
        audit.read_exceptions(text, TODAY)


def test_whoever_cannot_be_asked_is_not_taken_for_somebody_who_knows_of_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def nobody() -> str:
        raise audit.NotAskedError("no answer")

    skipped = {"dependencies": [{"name": "good", "skip_reason": "not found"}]}
    for asking in (nobody, lambda: json.dumps(skipped)):
        assert audit.main([], asking) == 2
        assert "not asked" in capsys.readouterr().out
        assert audit.main(["--allow-offline"], asking) == 0
        assert "not asked" in capsys.readouterr().out, "it says so in any case"
    assert audit.main([], lambda: REPORT) == 1
    assert "WRONG: bad 2.0" in capsys.readouterr().out
    clean = {"dependencies": [{"name": "good", "version": "1.0", "vulns": []}]}
    assert audit.main([], lambda: json.dumps(clean)) == 0
    partly = {"dependencies": [*clean["dependencies"], *skipped["dependencies"]]}
    assert audit.main([], lambda: json.dumps(partly)) == 1, "a package that was not looked at is not clean"
    assert audit.main(["--allow-offline"], lambda: json.dumps(partly)) == 1


def test_the_exceptions_of_today_are_whole() -> None:
    audit.read_exceptions(audit.EXCEPTIONS.read_text(encoding="utf-8"), date.today())  # noqa: DTZ011 - a day is enough


def test_the_tools_have_a_lock_of_their_own_and_are_not_among_the_programs_packages() -> None:
    lines = supply.LOCK.read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "://" in line]
    packages = [number for number, line in enumerate(lines) if line[:1].isalnum()]
    assert all("==" in lines[number] and "--hash=sha256:" in lines[number + 1] for number in packages)
    group = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["supply"]
    names = {sbom.normal(one.split(">=")[0]) for one in group}
    assert names <= set(sbom.read_lock("\n".join(lines)))
    assert not names & set(sbom.read_lock(sbom.LOCK.read_text(encoding="utf-8")))


def test_what_is_shipped_is_told_from_what_only_tests_need() -> None:
    lock = sbom.read_lock(sbom.LOCK.read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = sbom.shipped(lock, project)
    assert {"cryptography", "cffi", "sqlcipher3", "starlette", "psycopg-binary", "shiboken6"} <= needed
    assert not {"pytest", "hypothesis", "mypy", "pyinstaller", "pluggy"} & needed
    assert 30 < len(needed) < len(lock) - 30


def test_a_list_of_parts_is_the_locks_and_says_nothing_of_the_machine() -> None:
    text = "good==1.0 \\\n    --hash=sha256:00\n    # via mihan-desktop (pyproject.toml)\n"
    text += "only-windows==2.0 ; x\n    # via good\n"
    lock = sbom.read_lock(text)
    told = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "metadata": {"tools": {"x": "https://tool"}, "timestamp": "now", "component": {"bom-ref": "root-component"}},
        "components": [
            {
                "name": "Good",
                "version": "1.0",
                "bom-ref": "g",
                "externalReferences": [{"url": f"file://{Path.home()}/x"}],
            },
            {"name": "pip", "version": "9", "bom-ref": "p"},
        ],
        "dependencies": [{"ref": "root-component", "dependsOn": ["g", "p"]}, {"ref": "g"}, {"ref": "p"}],
    }
    made = sbom.cleaned(told, lock, frozenset({"good"}))
    assert [(one["name"], one["version"], one["scope"]) for one in made["components"]] == [
        ("Good", "1.0", "required"),
        ("only-windows", "2.0", "excluded"),
    ]
    assert made["dependencies"] == [{"ref": "root-component", "dependsOn": ["g"]}, {"ref": "g", "dependsOn": []}]
    assert list(sbom.problems(made, lock)) == []
    *wrong, address = sbom.problems(told, lock)
    assert wrong == [
        "only-windows: 2.0 in the lock, nothing here: run python3 main.py setup",
        "pip: not in the lock",
        "a path of this machine: file:",
        f"a path of this machine: {Path.home()}",
    ]
    assert "https://tool" in address


@pytest.mark.slow
def test_the_list_of_parts_of_this_environment_is_made_twice_the_same(tmp_path: Path) -> None:
    try:
        supply.tools()
    except supply.SupplyError as error:
        pytest.skip(f"the tools cannot be had here: {error}")
    made = []
    for name in ("one", "other"):
        subprocess.run([sys.executable, "-m", "installer.sbom", str(tmp_path / name)], cwd=ROOT, check=True)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    lock = sbom.read_lock(sbom.LOCK.read_text(encoding="utf-8"))
    assert list(sbom.problems(json.loads(made[0]), lock)) == []
