"""A desk that saves one registration after the other until somebody kills it: each id is said once it is durable.

Run as ``python -m mihan_desktop.demo.power_cut PROFILE USERNAME FORM_KEY``, the password on standard input.
"""

import itertools
import sys
from pathlib import Path

from forms.session import Session
from mihan_desktop.app import new_id, utc_now
from mihan_desktop.services.desk import build_desk
from resources.demo.people import fill, person

SEED = 99


def main(arguments: list[str]) -> None:
    """Save for ever."""
    profile, username, form_key = arguments
    form_id, _, version = form_key.partition("\n")
    desk = build_desk(Path(profile), now=utc_now, new_id=new_id)
    user = desk.signing_in.sign_in(username, sys.stdin.readline().strip())
    definition = desk.registering.definition(form_id, version)
    for number in itertools.count():
        session = Session(definition, clock=utc_now, new_id=new_id)
        fill(session, person(SEED, number))
        draft = desk.registering.begin(user, form_id, version)
        desk.registering.keep_draft(user, draft)
        saved = desk.registering.save(user, draft.id, session.finalise())
        print(f"{saved.registration.record_id}.", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
