"""The expressions of the field's own test suites, where they lie beside the project."""

from __future__ import annotations

import importlib.util
import json
import pathlib
import tomllib
from types import ModuleType
from typing import Any

import pytest

from tests.conformance.xpath_adapter import evaluate

FOLDER = pathlib.Path(__file__).parents[3] / "shared" / "conformance"
DIFFERS = tomllib.loads(pathlib.Path(__file__).with_name("xpath_differs.toml").read_text(encoding="utf-8"))["differs"]


def _runner() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_xpath", FOLDER / "run_xpath.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _holds(runner: ModuleType, data: dict[str, Any], vector: dict[str, Any]) -> bool:
    expect = vector["expect"]
    try:
        got = evaluate(
            data["documents"][vector["doc"]],
            vector["ctx"],
            vector["expr"],
            runner.WANT.get(expect["type"], "string"),
            namespaces=vector.get("ns", {}),
            root=vector.get("root"),
            language=vector.get("lang"),
            timezone=data["meta"]["timezone"],
        )
    except Exception:  # noqa: BLE001 - the runner takes any for a refusal
        return bool(expect["type"] == "throws")
    return bool(expect["type"] != "throws" and runner.holds(expect, got))


@pytest.mark.skipif(not FOLDER.is_dir(), reason="no ../shared/conformance here: the vectors are not the project's")
def test_expressions_give_what_the_upstream_suites_assert() -> None:
    runner = _runner()
    data = json.loads((FOLDER / "xpath.json").read_text(encoding="utf-8"))
    failed = {vector["id"]: vector["expr"] for vector in data["vectors"] if not _holds(runner, data, vector)}
    assert failed == {each["id"]: each["expression"] for each in DIFFERS}


def test_every_difference_has_its_reason() -> None:
    for each in DIFFERS:
        assert len(each["reason"].strip()) > 60, each["expression"]
        assert each["wanted"] != each["given"]
