"""From a checkout to a running program: set-up, checks and packages; the first part uses the standard library alone."""
