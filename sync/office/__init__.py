"""An office's own machine on the office's network: takes what desks hand over, and hands out what it has for them.

It opens nothing and needs no database: what comes is kept as it came, so that it works while nobody is signed in.
"""
