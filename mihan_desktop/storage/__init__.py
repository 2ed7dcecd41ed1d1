"""The only room that knows rows, files and SQL."""
