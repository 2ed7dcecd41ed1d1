"""Plays the main job on the real window with invented people; knows every room and is known by none."""
