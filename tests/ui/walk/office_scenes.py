"""The ways to what an office with several desks shows: handing over, pairing, hosting, signing for others."""

from __future__ import annotations

from typing import Any

from mihan_desktop.domain.office import HandedBatch, HandedState, HubState, OfficeState, PairedDesk, PairingSheet
from tests.ui.story import Story, settle

MACHINE, DESK_CODE = "SUPERVISOR-PC", "P000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V0000"
"""What the supervisor's machine is called, and a code for one desk."""


def handing(story: Story, handed: int = 0) -> Any:
    """The card of a desk that hands over to the supervisor's machine."""
    page: Any = story.show("sync")
    page.hand_over._hub = HubState("hub-1", MACHINE, "https://192.168.1.20:8765", story.office.wall(), handed)
    page.hand_over._show()
    settle(story.built)
    return page.hand_over


def pairing(story: Story) -> None:
    """The question for address and code."""
    handing(story).pair()
    settle(story.built)


def taking_back(story: Story) -> None:
    """The question before records are taken back."""
    handing(story, 7).take_back()
    settle(story.built)


def hosting(story: Story) -> None:
    """The supervisor's machine with three desks and what they brought."""
    now = story.office.wall()
    page: Any = story.show("desks")
    desks = tuple(
        PairedDesk(f"desk-{at}", name, now, now, withdrawn)
        for at, (name, withdrawn) in enumerate((("DESK-HALL", False), ("DESK-WINDOW-2", False), ("OLD-PC", True)))
    )
    batches = tuple(
        HandedBatch(f"{at}", "DESK-HALL", at + 1, state, 12, waits, 40_000, now, chosen=4 if waits else 0)
        for at, (state, waits) in enumerate(
            ((HandedState.REVIEW, 5), (HandedState.REVIEW, 0), (HandedState.APPROVED, 0), (HandedState.RECEIVED, 0))
        )
    )
    page._show(OfficeState(True, MACHINE, "192.168.1.20", 8765, True, desks, batches, 1))
    settle(story.built)


def sheet(story: Story) -> None:
    """The code for one desk."""
    from mihan_desktop.ui.dialogs.pairing import PairingSheetDialog

    hosting(story)
    window = story.built.window
    assert window.user is not None
    paper = PairingSheet("https://192.168.1.20:8765", DESK_CODE, story.office.wall())
    PairingSheetDialog(story.built.context, window.user, paper, window.page).open()
    settle(story.built)


def signing(story: Story) -> None:
    """The password for hand-overs that are decided."""
    page: Any = story.show("review")
    page.signing.show_count(page.user, 2, 1)
    page.signing.sign()
    settle(story.built)
