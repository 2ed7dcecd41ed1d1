"""Whoever of the staff sees a name has left a line in the chain of acts first; whoever sees none leaves none."""

from sync.central.web.roles import Role
from tests.central.browser import Browser
from tests.central.conftest import Ministry


def test_the_names_in_a_batch_are_looked_at_on_the_record(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    batch = desk.send(desk.registration("دلارام سعيد")).batch
    for role, sees in ((Role.ANALYST, False), (Role.ADMINISTRATOR, True)):
        who = sqlite_ministry.add_staff(role)
        with Browser(sqlite_ministry.centre.url) as browser:
            browser.sign_in(who)
            assert ("دلارام" in browser.open(f"/batches/{batch}").text) is sees
        acts = [(act.verb, act.subject) for act in sqlite_ministry.office.acts() if act.actor == who]
        assert (("batch_viewed", batch) in acts) is sees
