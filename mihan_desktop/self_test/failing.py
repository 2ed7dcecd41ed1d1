"""How a step of the self-test says why it failed."""


class StepError(Exception):
    """code: one of ``domain.self_tests.CODES``; detail: a file's name, a kind of error or a count, never a person."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail
