"""The desk for Windows: what its program says of itself, its setup, and both made and tried on Linux under Wine."""


class StoppedError(Exception):
    """A step of the build can't go on; the text says why and what helps."""
