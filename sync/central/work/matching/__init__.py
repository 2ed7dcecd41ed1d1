"""Who fits which work, of the whole country: every night, by the score of both ends (decision 0053)."""
