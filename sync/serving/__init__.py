"""What every machine that desks talk to does with a request, at the ministry or in an office: the plumbing alone."""
