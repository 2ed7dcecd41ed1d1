"""The office while somebody is signed in: the open store and what every act needs; empty-handed while locked."""

from mihan_desktop.config import Profile


class Opened:
    """Shared by the services of one desk; knows nobody until somebody signs in."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
