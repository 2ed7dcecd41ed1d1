"""What is wrong with a form, as codes and places: sentences for people are made elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a form: spreadsheet sheet, row (1-based, 0 when unknown) and column name; or the ref of a node."""

    sheet: str = ""
    row: int = 0
    column: str = ""
    ref: str = ""

    def __str__(self) -> str:
        """The place for a log line, such as ``survey:12:relevant /data/age``."""
        cell = ":".join(str(part) for part in (self.sheet, self.row or "", self.column) if part)
        return " ".join(part for part in (cell, self.ref) if part)


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One thing wrong with a form: a stable code, where it is, and the values that a sentence about it needs."""

    code: str
    where: Where = field(default_factory=Where)
    params: Mapping[str, str | int] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """One log line: severity, code, place, params."""
        params = " ".join(f"{name}={value!r}" for name, value in self.params.items())
        return " ".join(part for part in (f"{self.severity}:", self.code, str(self.where), params) if part)


class FormError(Exception):
    """A form, or a filling of one, cannot be used; ``problems`` say why and where, the first names the ``code``."""

    def __init__(self, code: str, problems: tuple[FormProblem, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.problems = problems

    def __str__(self) -> str:
        """The code, and the problems one after another."""
        return "; ".join([self.code, *map(str, self.problems)])


def refuse(code: str, where: Where | None = None, **params: str | int) -> FormError:
    """A FormError about one problem."""
    return FormError(code, (FormProblem(code, where or Where(), params),))
