"""`python -m mihan_desktop.self_test`: the self-test of a copy that runs from its sources."""

import sys

from mihan_desktop.self_test.command import main

sys.exit(main(sys.argv[1:]))
