"""Mihan desktop: registration, training and review in offices where the network is rare."""

__version__ = "0.1.0"
