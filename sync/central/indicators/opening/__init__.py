"""Open formats of released figures: one set of data sets, and the files, feeds and briefings that are made of it."""
