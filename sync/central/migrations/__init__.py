"""How the ministry's schema grew."""
