"""What the office's own machine keeps of the country's index for the desks that reach the ministry by it alone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from mihan_desktop.services.relaying import Relaying
from sync.office.spool import Spool
from sync.protocol.keys import new_signing_key
from tests.services.office import Office
from tests.services.test_elsewhere import BASRA, Country, Desk, enrolled_by

if TYPE_CHECKING:
    from sync.client.transport import Transport


def test_an_offices_machine_keeps_for_its_desks_what_is_in_force_and_nothing_that_is_over(office: Office) -> None:
    """Two lists of the same people name the same shards; one is given up before it was whole."""
    desk, ministry = Desk(office), new_signing_key()
    office.enter("zainab")
    enrolled_by(office, ministry)
    spool = Spool(desk.opened.profile.office)

    def relayed(country: Country, item: int, cancelled: Callable[[], bool] = lambda: False) -> None:
        desk.hear(country.item(item))
        desk.fetch(cast("Country", Relaying(cast("Transport", country), spool)), cancelled)

    def there(country: Country) -> list[bool]:
        named = [spool.piece(shard.hash, 0) for shard in country.index.shards]
        return [spool.release(country.id) is not None, *(piece is not None for piece in named)]

    whole = Country(ministry, [(BASRA, "IQ-G02")])
    first = Country(ministry, [(BASRA | {"national_number": "990000000033"}, "IQ-BG")], number=2, whole=whole.id)
    given_up = Country(ministry, [(BASRA | {"national_number": "990000000041"}, "")], number=3, whole=whole.id)
    last = Country(ministry, first.people, number=4, whole=whole.id, made=first.data)
    spool.keep_release("ab" * 32, b"the list of a release of forms")
    relayed(whole, 1)
    relayed(first, 2)
    relayed(given_up, 3, lambda: given_up.asked >= 1)
    assert there(given_up)[:2] == [True, True]
    relayed(last, 4)
    assert all(there(whole))
    assert all(there(last)), "its desks have it from here"
    assert spool.release(first.id) is None
    assert not any(there(given_up))
    assert spool.release("ab" * 32) is not None
