"""``python3 main.py centre wheel|deb``: the centre for others to install."""

import subprocess
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Make what is asked for and say where it lies; the exit status: 2 for a line that was not understood."""
    from installer.centre import deb, wheel

    steps = {"wheel": wheel.build, "deb": deb.build}
    if len(arguments) != 1 or arguments[0] not in steps:
        print(f"usage: main.py centre {'|'.join(steps)}")
        return 2
    try:
        made = steps[arguments[0]]()
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"centre: {error}\n{getattr(error, 'stderr', '') or ''}".rstrip())
        return 1
    print(f"centre: {made}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
