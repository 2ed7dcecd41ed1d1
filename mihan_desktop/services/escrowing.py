"""When every password and the paper are lost: the ministry's safe opens the desk, by a question and its answer.

The answer is sealed to a key that was made here and lies beside the question under the new password: whoever takes the
answer, or this computer, or both, has nothing without that password.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.passwords import SHORTEST_DECIDING, check_password, normalised
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.services.signing_in import SigningIn
    from mihan_desktop.storage.keyring import Unlocked

_LENGTH = 4
"""bytes that say how long the question is, before it and the key in the file"""


class Escrowing:
    """Nobody is signed in. ``ask`` writes the file that goes to the ministry, ``open_answer`` reads what comes back."""

    def __init__(self, opened: Opened, signing_in: "SigningIn") -> None:
        self._opened = opened
        self._signing_in = signing_in

    def ask(self, path: Path, username: str, password: str) -> str:
        """Write the question to ``path``; six letters of it, to be compared by telephone.

        password: the one that ``username`` shall have, to be typed again when the answer is there. Raises MihanError
        ``not_created``, ``no_escrow`` (never enrolled), ``invalid_user``; OSError.
        """
        from mihan_desktop.storage.files import replace_file
        from sync.protocol.bundle import ASKED, write_sheet
        from sync.protocol.escrow import Question, letters
        from sync.protocol.keys import PrivateKeyFile, new_receiving_key, receiving_public

        problems = check_password(password, username, least=SHORTEST_DECIDING)
        if problems:
            raise MihanError("invalid_user", problems=problems)
        keyring = self._opened.keyring()
        escrowed = keyring.escrowed()
        if escrowed is None:
            raise MihanError("no_escrow")
        salt, safe, sealed = escrowed
        private = new_receiving_key()
        asked = Question(
            username[:100], receiving_public(safe), salt, sealed, private.public_key(), self._opened.now()
        ).encode()
        locked = PrivateKeyFile.lock(private, normalised(password), keyring.cost).encode()
        write_sheet(path, ASKED, asked)
        replace_file(self._opened.profile.escrow_question, len(asked).to_bytes(_LENGTH, "big") + asked + locked)
        return letters(asked)

    def open_answer(self, path: Path, username: str, password: str) -> User:
        """Open by the ministry's answer and give ``username`` the ``password`` that ``ask`` was given.

        Raises MihanError ``not_asked``, ``answer_unreadable`` (another question's, or no answer), ``wrong_credentials``
        (another password than when it was asked), and as ``SigningIn.recover``; OSError.
        """
        from sync.protocol.bundle import ANSWERED, Bundle
        from sync.protocol.errors import ProtocolError

        if not self._opened.profile.escrow_question.exists():
            raise MihanError("not_asked")
        try:
            with path.open("rb") as file:
                answer = Bundle(file)
        except ProtocolError as error:
            raise MihanError("answer_unreadable") from error
        if answer.kind != ANSWERED:
            raise MihanError("answer_unreadable")
        user = self._signing_in.recover_by(lambda: self._unlocked(answer.body, password), username, password)
        self._opened.profile.escrow_question.unlink()
        return user

    def _unlocked(self, answer: bytes, password: str) -> "Unlocked":
        from mihan_desktop.storage.keyring import Unlocked
        from sync.protocol.errors import Code, ProtocolError
        from sync.protocol.escrow import open_answer
        from sync.protocol.keys import PrivateKeyFile

        data = self._opened.profile.escrow_question.read_bytes()
        ends = _LENGTH + int.from_bytes(data[:_LENGTH], "big")
        try:
            private = PrivateKeyFile.decode(data[ends:]).unlock_receiving(normalised(password))
            return Unlocked(open_answer(answer, data[_LENGTH:ends], private))
        except ProtocolError as error:
            wrong = error.code is Code.PASSPHRASE_WRONG
            raise MihanError("wrong_credentials" if wrong else "answer_unreadable") from error
