"""Draws a forms.Session: question type to widget."""
