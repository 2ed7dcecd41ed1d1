"""Reports of one office: what is counted, by what, in which time."""
