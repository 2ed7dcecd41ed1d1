"""Certificates of training: issued by the ministry alone, signed with a key that signs nothing else, and withdrawn."""
