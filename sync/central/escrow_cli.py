"""Commands for desks that nobody can open any more: what is asked, and the answer by the key from the safe."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import RECOVERY_PASSPHRASE, command, say, secret, settings_of

if TYPE_CHECKING:
    from sync.central.terminal import Commands


def add_escrow_commands(escrow: "Commands") -> None:
    """The group ``escrow``."""
    show = command(escrow, "show", "who asks, and the six letters to compare by telephone", _show)
    answer = command(escrow, "answer", f"open it; passphrase from ${RECOVERY_PASSPHRASE} or typed", _answer)
    for made in (show, answer):
        made.add_argument("file", type=Path, help="the .mihan file that the desk wrote")
    answer.add_argument("to", type=Path, help="the .mihan file that goes back to it")
    answer.add_argument("--recovery-key", type=Path, required=True, help="the private half from the safe")
    answer.add_argument("--device", required=True, help="id of the desk, as its people and the list of desks say")
    answer.add_argument("--letters", required=True, help="the six letters as the desk's people read them out")


def _show(options: argparse.Namespace) -> None:
    from sync.protocol.escrow import Question, letters
    from sync.protocol.keys import key_id

    asked = _asked(options.file)
    question = Question.decode(asked)
    say(options, {"name": question.name, "at": question.at, "letters": letters(asked), "key": key_id(question.safe)})


def _answer(options: argparse.Namespace) -> None:
    from sync.central.administration import Administration
    from sync.central.moments import new_id, utc_now
    from sync.protocol.bundle import ANSWERED, write_sheet
    from sync.protocol.escrow import answer, letters
    from sync.protocol.keys import PrivateKeyFile
    from sync.protocol.lettering import letters_of

    asked = _asked(options.file)
    if letters_of(options.letters) != letters(asked):
        raise CentralError("letters_differ", letters=letters(asked))
    locked = PrivateKeyFile.decode(options.recovery_key.read_bytes())
    safe = locked.unlock_receiving(secret(RECOVERY_PASSPHRASE, "Passphrase of the recovery key"))
    body = answer(asked, safe)
    with closing(settings_of(options).open_database()) as database:
        # noted before the answer exists: an opened desk is never without its line
        Administration(database, utc_now, new_id).note_act(
            "escrow_answered", options.device, {"letters": letters(asked)}
        )
    write_sheet(options.to, ANSWERED, body)
    say(options, {"device": options.device, "letters": letters(asked), "file": str(options.to)})


def _asked(path: Path) -> bytes:
    from sync.protocol.bundle import ASKED, Bundle

    with path.open("rb") as file:
        bundle = Bundle(file)
    if bundle.kind != ASKED:
        raise CentralError("not_a_question", file=str(path))
    return bundle.body
