"""Work at the ministry: who offers it, who fits it, and who is told."""
