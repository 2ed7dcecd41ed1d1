"""Points at the ministry: what desks ask about them, rule sets tried on the register, and everybody's ledger."""
