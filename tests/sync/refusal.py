"""What it means to be refused: a code, and never another exception."""

from collections.abc import Callable

import pytest

from sync.protocol.errors import Code, ProtocolError
from tests.attacks.counting import tried


def refusal(act: Callable[..., object], *arguments: object, **named: object) -> Code:
    """The code with which ``act`` refuses; any other exception, or none, fails the test."""
    tried()
    with pytest.raises(ProtocolError) as caught:
        act(*arguments, **named)
    return Code(caught.value.code)


def outcome(act: Callable[..., object], *arguments: object, **named: object) -> Code | None:
    """The code with which ``act`` refuses, or None when it does not; any other exception fails the test."""
    tried()
    try:
        act(*arguments, **named)
    except ProtocolError as error:
        return Code(error.code)
    return None
