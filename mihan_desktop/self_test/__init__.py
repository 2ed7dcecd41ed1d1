"""What a copy of the program can do on this machine, found out before anybody relies on it."""
