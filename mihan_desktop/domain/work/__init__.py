"""Work: occupations, who offers it, who seeks it, how well the two fit, and what comes of it; for both ends."""
