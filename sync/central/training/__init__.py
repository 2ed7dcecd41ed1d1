"""Training at the ministry: the catalogue that it authors, and what desks say of people in cohorts."""
