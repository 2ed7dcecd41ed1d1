"""Surveys of the ministry: whom they ask, which office asks them, what came of it and what was answered."""
