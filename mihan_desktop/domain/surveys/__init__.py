"""Surveys of what employers and others need: who is asked, what came of it, what they answered."""
