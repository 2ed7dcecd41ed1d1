"""A walk through every page and dialog, looking at each as its readers would."""
