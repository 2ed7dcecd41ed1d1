"""Qt item models over frozen values from the services."""
