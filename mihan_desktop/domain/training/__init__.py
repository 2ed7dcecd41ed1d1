"""Training: what is taught, when a cohort meets, and how somebody comes to a place in it."""
