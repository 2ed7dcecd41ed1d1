"""What an adversary tries, all of it in one command: ``make attack``."""
