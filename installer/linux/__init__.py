"""The desk for Linux: a package for Debian, and a folder that any account installs for itself."""
