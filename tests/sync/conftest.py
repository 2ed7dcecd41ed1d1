"""Settings of every property test of the protocol."""

from hypothesis import settings

# No deadline per example: a machine may be busy, and that is no fault of the bytes.
settings.register_profile("busy", deadline=None)
settings.load_profile("busy")
