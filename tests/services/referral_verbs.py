"""The verbs of sending people to work, and whose each is."""

import os
from pathlib import Path
from typing import Final

from mihan_desktop.domain.work.referrals import State
from mihan_desktop.services.tables import Table
from tests.services.verbs import ALL, CLERK, SUPERVISOR, TRAINER, verb

_LOOKERS: Final = (CLERK, TRAINER, SUPERVISOR)
_NOWHERE: Final = Path(os.devnull) / "x"
_TABLE: Final = Table((), (), (), "x", right_to_left=False)

REFERRAL_VERBS: Final = (
    verb("sending_to_work.lines", lambda desk, who: desk.sending_to_work.lines(who), *_LOOKERS),
    verb("sending_to_work.of_employer", lambda desk, who: desk.sending_to_work.of_employer(who, "e"), *_LOOKERS),
    verb("sending_to_work.count", lambda desk, who: desk.sending_to_work.count(who), *ALL),
    verb("sending_to_work.room", lambda desk, who: desk.sending_to_work.room(who, "v"), *_LOOKERS),
    verb("sending_to_work.caps", lambda desk, who: desk.sending_to_work.caps(who), *_LOOKERS),
    verb("sending_to_work.propose", lambda desk, who: desk.sending_to_work.propose(who, "v", ["p"]), CLERK),
    verb("sending_to_work.issue", lambda desk, who: desk.sending_to_work.issue(who, "v", "p"), CLERK),
    verb("sending_to_work.say", lambda desk, who: desk.sending_to_work.say(who, "v", "p", State.NO_SHOW), CLERK),
    verb("sending_to_work.take_back", lambda desk, who: desk.sending_to_work.take_back(who, "c"), CLERK),
    verb("sending_to_work.letter", lambda desk, who: desk.sending_to_work.letter(who, "v", "p"), CLERK),
    verb("sending_to_work.printed", lambda desk, who: desk.sending_to_work.printed(who, "v", "p"), CLERK),
    verb("sending_to_work.write", lambda desk, who: desk.sending_to_work.write(who, "v", "p", _NOWHERE, b""), CLERK),
    verb("sending_to_work.export", lambda desk, who: desk.sending_to_work.export(who, _TABLE, Path("x.doc")), CLERK),
)
