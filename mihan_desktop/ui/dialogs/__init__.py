"""Questions that stop the person for an answer."""
