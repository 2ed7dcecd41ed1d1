"""Typing as a keyboard types: the demo's own hands."""

from mihan_desktop.demo.hands import NONE, press, type_text

__all__ = ["NONE", "press", "type_text"]
