"""Many offices at once: a list of the ministry's becomes offices, and for each its enrolment files and letters."""
