"""Every code that a room below may raise has a sentence, and the sentence holds what the code brings."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from forms.problems import CODES, FormError, FormProblem, Where
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.ui import messages
from sync.client.errors import ClientCode
from tests.ui.seeing import MARKS
from tests.ui.story import Story

ROOT = Path(__file__).resolve().parents[2]
RAISERS = {"MihanError", "FormError", "FormProblem", "refuse"}
RULES = {"Problem"}


def codes_raised(folder: str, names: set[str]) -> Iterator[tuple[str, str]]:
    """(file, code) of every ``name("code", …)`` under ``folder``."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            name = called.id if isinstance(called, ast.Name) else ""
            if isinstance(node, ast.Call) and name in names and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield path.name, first.value


@pytest.mark.parametrize("folder", ["mihan_desktop/services", "mihan_desktop/storage", "mihan_desktop/domain", "forms"])
def test_every_code_has_a_sentence(folder: str) -> None:
    known = messages.SENTENCES.keys() | messages.WHY_NOT_SENT.keys()
    assert {(name, code) for name, code in codes_raised(folder, RAISERS | RULES) if code not in known} == set()


def test_every_code_that_a_form_may_carry_has_a_sentence_that_asks_for_what_it_brings() -> None:
    assert CODES.keys() - messages.SENTENCES.keys() == set()
    asked = {code: set(re.findall(r"\{(\w+)\}", messages.SENTENCES[code].replace("${{name}}", ""))) for code in CODES}
    assert {code: names - set(CODES[code]) for code, names in asked.items() if names - set(CODES[code])} == {}


def test_every_trouble_of_the_line_has_a_sentence() -> None:
    assert set(ClientCode) <= messages.SENTENCES.keys()


def test_placeholders_are_never_left_in_a_sentence(story: Story) -> None:
    language = story.built.context.language
    for spoken in ("ar", "ckb", "en"):
        language.speak(spoken)
        for code in messages.SENTENCES:
            said = messages.sentence(code, {}, language)
            assert not re.search(r"\{\w+\}", said.replace("${name}", "")), code
        for code in messages.WHY_NOT_SENT:
            assert "{" not in messages.why_not_sent(Problem(code), language), code


def test_a_mistake_in_a_form_names_sheet_row_and_column(story: Story) -> None:
    language = story.built.context.language
    language.speak("en")
    problem = FormProblem("unknown_type", Where("survey", 7, "type"), {"value": "slect_one"})
    said = MARKS.sub("", messages.of_error(FormError("unknown_type", (problem,)), language))
    assert said.startswith("Sheet “survey”, row 7, column “type”: The type “slect_one” is not known.")


def test_a_problem_names_its_field(story: Story) -> None:
    language = story.built.context.language
    language.speak("en")
    error = MihanError("invalid_user", problems=(Problem("password_short", "password", {"minimum": 10}),))
    said = messages.of_error(error, language)
    assert "Password: The password is too short: use at least 10 characters" in said


def test_a_code_nobody_knows_is_told_as_it_is(story: Story) -> None:
    story.built.context.language.speak("en")
    said = messages.of_error(MihanError("brand_new"), story.built.context.language)
    assert "brand_new" in said


def test_a_refusal_says_the_ministrys_reason_in_words(story: Story) -> None:
    language = story.built.context.language
    language.speak("en")
    said = messages.of_error(MihanError("code_refused", {"reason": "code_expired"}), language)
    assert said == "The ministry does not accept this code: This code has expired. Ask for a new one."
