"""The services of courses: the part of the desk that a training centre works with, and what it rests on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.services.about_forms import AboutForms
    from mihan_desktop.services.admitting import Admitting
    from mihan_desktop.services.assessing import Assessing
    from mihan_desktop.services.calling import Calling
    from mihan_desktop.services.certifying import Certifying
    from mihan_desktop.services.classifying import Classifying
    from mihan_desktop.services.completing import Completing
    from mihan_desktop.services.contacting import Contacting
    from mihan_desktop.services.looking import Looking
    from mihan_desktop.services.registering import Registering
    from mihan_desktop.services.scheduling import Scheduling


class CourseDesk:
    """As ``Desk``, of which it is a part: one attribute per service, each imported when it is first used."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    @cached_property
    def registering(self) -> Registering:
        """Forms, drafts and registrations."""
        from mihan_desktop.services.registering import Registering

        return Registering(self._opened)

    @cached_property
    def scheduling(self) -> Scheduling:
        """Cohorts of courses and their days."""
        from mihan_desktop.services.scheduling import Scheduling

        return Scheduling(self._opened)

    @cached_property
    def classifying(self) -> Classifying:
        """Skills and occupations of ESCO."""
        from mihan_desktop.services.classifying import Classifying

        return Classifying(self._opened)

    @cached_property
    def calling(self) -> Calling:
        """Courses that are called in other offices."""
        from mihan_desktop.services.calling import Calling

        return Calling(self._opened, self._looking)

    @cached_property
    def admitting(self) -> Admitting:
        """Who has a place in them."""
        from mihan_desktop.services.admitting import Admitting

        return Admitting(self._opened, self._looking)

    @cached_property
    def about_forms(self) -> AboutForms:
        """Forms about somebody's place in a course."""
        from mihan_desktop.services.about_forms import AboutForms

        return AboutForms(self._opened, self.registering)

    @cached_property
    def assessing(self) -> Assessing:
        """What people of a cohort scored."""
        from mihan_desktop.services.assessing import Assessing

        return Assessing(self._opened, self._looking)

    @cached_property
    def completing(self) -> Completing:
        """The end of a cohort."""
        from mihan_desktop.services.completing import Completing

        return Completing(self._opened, self._looking)

    @cached_property
    def certifying(self) -> Certifying:
        """Certificates of training."""
        from mihan_desktop.services.certifying import Certifying

        return Certifying(self._opened)

    @cached_property
    def contacting(self) -> Contacting:
        """Graduates who are called."""
        from mihan_desktop.services.contacting import Contacting

        return Contacting(self._opened, self._looking)

    @cached_property
    def _looking(self) -> Looking:
        from mihan_desktop.services.looking import Looking

        return Looking(self._opened)
