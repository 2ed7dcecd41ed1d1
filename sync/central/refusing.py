"""The centre's own reasons to say no, beside those of the protocol."""

from collections.abc import Mapping


class RefusedError(Exception):
    """A request or a batch is refused. code: for the desk to say in words; status: HTTP; params: ids and numbers.

    retry_after: seconds after which asking again makes sense, 0 when it does not.
    """

    def __init__(
        self, code: str, status: int = 422, params: Mapping[str, str | int] | None = None, *, retry_after: int = 0
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.params: Mapping[str, str | int] = params or {}
        self.retry_after = retry_after
