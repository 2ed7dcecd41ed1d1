"""Bad networks of the tests' own: a TCP relay on loopback, and two network namespaces with a relay between."""
