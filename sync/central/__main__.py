"""``python -m sync.central``: the ministry's administrator at the terminal."""

import sys

from sync.central.cli import main

if __name__ == "__main__":
    sys.exit(main())
