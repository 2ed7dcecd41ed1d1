"""What can be wrong, as codes: sentences for people are made in ui/messages.py."""

import dataclasses
from collections.abc import Mapping

Param = str | int | float | None


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a rule found wrong.

    code: stable identifier such as ``"required"``; field: what it is about (a form ref, a column, or ``""``);
    params: values for the sentence, never the sentence itself.
    """

    code: str
    field: str = ""
    params: Mapping[str, Param] = dataclasses.field(default_factory=dict)


class MihanError(Exception):
    """A service could not do what was asked; ``code`` and ``params`` say why, ``problems`` name the fields."""

    def __init__(
        self, code: str, params: Mapping[str, Param] | None = None, problems: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, Param] = params or {}
        self.problems = problems

    def __str__(self) -> str:
        """The code and its params, for the log (params never hold a person's data)."""
        return f"{self.code} {dict(self.params)}" if self.params else self.code
