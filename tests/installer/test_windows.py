"""The desk for Windows: what its program says of itself, its packages, its signing; and, under Wine, its setup."""

import struct
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from installer.windows import building, checking, dressing, packages, signing
from installer.windows.wine import WineError, tool
from mihan_desktop.self_test.manifest import write_manifest

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 3, 2, tzinfo=UTC)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PROGRAM = r"""
#include <windows.h>
int WINAPI WinMain(HINSTANCE self, HINSTANCE before, LPSTR words, int show) {
    WCHAR path[MAX_PATH];
    HANDLE file;
    DWORD written;
    if (strstr(words, "--json")) {
        file = CreateFileA(strchr(words, ':') - 1, GENERIC_WRITE, 0, 0, CREATE_ALWAYS, 0, 0);
        WriteFile(file, "{}", 2, &written, 0);
        return !CloseHandle(file);
    }
    if (strstr(words, "--profile")) {
        ExpandEnvironmentStringsW(L"%LOCALAPPDATA%\\mihan", path, MAX_PATH), CreateDirectoryW(path, 0);
        ExpandEnvironmentStringsW(L"%LOCALAPPDATA%\\mihan\\logs", path, MAX_PATH), CreateDirectoryW(path, 0);
        ExpandEnvironmentStringsW(L"%LOCALAPPDATA%\\mihan\\logs\\mihan.log", path, MAX_PATH);
        return !CloseHandle(CreateFileW(path, GENERIC_WRITE, 0, 0, CREATE_ALWAYS, 0, 0));
    }
    Sleep(60000);
    return 0;
}
"""
"""What the setup's own test installs: it answers the self-test, and is open for a while otherwise."""


def test_the_icon_has_every_size_that_windows_asks_for(tmp_path: Path) -> None:
    icon, _ = dressing.dress(tmp_path)
    data = icon.read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, len(dressing.SIZES))
    for place, size in enumerate(dressing.SIZES):
        width, height, _, _, _, bits, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * place)
        assert (width or 256, height or 256, bits) == (size, size, 32)
        assert data[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">II", data, at + 16) == (size, size)
        assert at + length <= len(data)


def test_the_page_of_properties_says_the_version_in_both_ways() -> None:
    text = dressing.properties_of("1.20.3")
    compile(text, "version.txt", "eval")
    assert "filevers=(1, 20, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.20.3')" in text


def test_windows_gets_its_own_packages_and_none_of_the_centres() -> None:
    lines = packages.windows_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"), PROJECT).splitlines()
    names = {line.partition("==")[0] for line in lines if not line.startswith(" ")}
    assert {"pyside6-essentials", "sqlcipher3", "prometheus-client", "pyinstaller", "pefile", "pywin32-ctypes"} <= names
    assert names.isdisjoint({"numpy", "duckdb", "pyarrow", "pytest", "secretstorage", "jeepney", "macholib"})
    assert not any(" ; " in line for line in lines)
    pinned = [at for at, line in enumerate(lines) if not line.startswith(" ")]
    assert all(lines[at].endswith("\\") and "--hash=sha256:" in lines[at + 1] for at in pinned)


def signer(folder: Path, body: str) -> str:
    """A program that signs, as a maker has one."""
    path = folder / "sign"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="the program that signs is a script of a shell here")
def test_a_file_is_signed_by_the_makers_own_program_or_the_build_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "mihan.exe"
    program.write_bytes(b"MZ")
    monkeypatch.delenv(signing.SIGN, raising=False)
    signing.sign(program)
    assert program.read_bytes() == b"MZ"
    monkeypatch.setenv(signing.SIGN, signer(tmp_path, 'printf signed >> "$1"'))
    assert signing.main([str(program)]) == 0
    assert program.read_bytes() == b"MZsigned"
    for refused in ("echo no card in the reader; exit 3", "exit 0"):
        monkeypatch.setenv(signing.SIGN, signer(tmp_path, refused))
        with pytest.raises(signing.SigningError, match=r"no card|signed nothing"):
            signing.sign(program)
    monkeypatch.setenv(signing.SIGN, str(tmp_path / "nowhere"))
    assert signing.main([str(program)]) == 1


def test_the_archive_is_what_an_update_in_place_unpacks(tmp_path: Path) -> None:
    from mihan_desktop.services.unbundling import unbundle

    bundle = tmp_path / "mihan"
    (bundle / "_internal" / "deep").mkdir(parents=True)
    (bundle / "mihan.exe").write_bytes(b"MZ")
    (bundle / "_internal" / "deep" / "one.dll").write_bytes(b"1")
    write_manifest(bundle, NOW)
    made = building.archive(bundle, tmp_path / "out" / "mihan.tar.xz")
    unbundle(made, dressing.version(), tmp_path / "there", lambda _: None)
    assert {path.name for path in (tmp_path / "there").rglob("*") if path.is_file()} == {
        "mihan.exe",
        "one.dll",
        "MANIFEST.json",
    }
    assert list((tmp_path / "out").iterdir()) == [made]


def test_the_setup_speaks_the_same_sentences_in_three_languages() -> None:
    words: dict[str, set[str]] = {}
    for line in (building.HERE / "words.nsh").read_text(encoding="utf-8-sig").splitlines():
        if line.startswith("LangString"):
            _, name, language, said = line.split(" ", 3)
            words.setdefault(name, set()).add(language)
            assert said.strip('"')
    assert words
    assert set(map(frozenset, words.values())) == {frozenset({"${LANG_ARABIC}", "${LANG_SORANI}", "${LANG_ENGLISH}"})}
    script = (building.HERE / "mihan.nsi").read_text(encoding="utf-8")
    assert all(f"$({name})" in script for name in words)
    for status in ("BUSY", "NO_ROOM", "NO_RIGHT", "NO_RETURN"):
        assert f"!define {status} {getattr(checking, status)} " in script


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_setup_installs_upgrades_refuses_and_leaves_under_wine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a program of a few lines in place of the desk: `main.py windows` does the same with the desk itself."""
    try:
        compiler = tool("x86_64-w64-mingw32-gcc")
        tool("wine64"), tool("makensis"), tool("Xvfb")
    except WineError as error:
        pytest.skip(str(error))
    bundle = tmp_path / "mihan"
    (bundle / "_internal" / "موقع").mkdir(parents=True)
    (bundle / "_internal" / "موقع" / "one.txt").write_bytes(b"1")
    (tmp_path / "program.c").write_text(PROGRAM, encoding="utf-8")
    command = [compiler, "-O", "-s", "-mwindows", "-o", str(bundle / "mihan.exe"), str(tmp_path / "program.c")]
    subprocess.run(command, check=True)
    write_manifest(bundle, NOW)
    monkeypatch.setenv(signing.SIGN, signer(tmp_path, 'printf signed >> "$1"; echo "$1" >> ' + str(tmp_path / "said")))
    setup = building.setup(bundle, target=tmp_path / "mihan-setup.exe")
    assert setup.read_bytes().endswith(b"signed")
    assert len((tmp_path / "said").read_text(encoding="utf-8").splitlines()) == 2, "the setup and the uninstaller"
    checking.check(setup, bundle)
    assert capsys.readouterr().out.count("\n") == 10
