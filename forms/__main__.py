"""Checks a form, or fills it: python -m forms check FILE; python -m forms fill FILE ANSWERS.json."""

from __future__ import annotations

import argparse
import json
import sys
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from forms.filling import fill
from forms.problems import FormError, FormProblem
from forms.session import Session
from forms.wording import line
from forms.xlsform import Compiled, read_form

_LISTS = frozenset({".csv", ".xml", ".geojson"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0: the form can be used (was filled); 1: it cannot, and the problems are on stderr."""
    parser = argparse.ArgumentParser(prog="python -m forms", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="problems of a form, and a summary")
    check.add_argument("form", type=Path, help=".xlsx, .xls, .csv, .md or .xml")
    filler = commands.add_parser("fill", help="a submission from answers")
    filler.add_argument("form", type=Path)
    filler.add_argument("answers", type=Path, help="JSON: an object of ref and value")
    filler.add_argument("--draft", action="store_true", help="write the submission though questions are still wrong")
    given = parser.parse_args(arguments)
    try:
        folder = given.form.parent
        lists = {each.name: each.read_bytes() for each in folder.iterdir() if each.suffix.lower() in _LISTS}
        compiled = read_form(given.form.read_bytes(), given.form.name, lists)
        if given.command == "check":
            _summary(compiled)
        else:
            _fill(compiled, given.answers, draft=given.draft)
    except FormError as error:
        _print_problems(error.problems or (FormProblem(error.code),))
        return 1
    except (OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _print_problems(problems: Iterable[FormProblem]) -> None:
    for problem in problems:
        print(line(problem), file=sys.stderr)


def _summary(compiled: Compiled) -> None:
    definition = compiled.definition
    _print_problems(compiled.warnings)
    controls = Counter(
        node.control.kind if node.repeat is None else "repeat"
        for node in definition.model.root.subtree()
        if node.control is not None
    )
    print(f"form        {definition.form_id} {definition.version}".rstrip())
    print(f"title       {definition.title}")
    print(f"languages   {', '.join(definition.languages) or '-'}")
    print(f"nodes       {len(definition.model.nodes)}")
    print(f"controls    {', '.join(f'{count} {kind}' for kind, count in controls.most_common())}")
    print(f"expressions {sum(len(own) for own in definition.graph.computations.values())}")
    for entity in definition.entities:
        print(f"entity      {entity.dataset} ({entity.container}): {', '.join(entity.save_to.values())}")
    if definition.model.external:
        print(f"files       {', '.join(definition.model.external.values())}")


def _fill(compiled: Compiled, answers: Path, *, draft: bool) -> None:
    table = json.loads(answers.read_text(encoding="utf-8"))
    if not isinstance(table, dict):
        raise ValueError("answers are no JSON object")  # noqa: TRY004 - input, not a mistake of ours
    session = Session(
        compiled.definition,
        clock=lambda: datetime.now(UTC),
        new_id=lambda: str(uuid.uuid4()),
    )
    fill(session, table)
    xml = session.submission() if draft else session.finalise().xml
    sys.stdout.write(xml.decode())
    sys.stdout.write("\n")


if __name__ == "__main__":
    sys.exit(main())
