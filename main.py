"""Start Mihan: hands over to the app, or first to the set-up when run from source without its environment.

python3 main.py            open the app            python3 main.py demo     play the main job end to end
python3 main.py check      pass every check        python3 main.py --help   everything else
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - a person may start us with an older Python; say so instead of a traceback
    sys.exit("Mihan needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: python3.11 main.py")


def main() -> int:
    """Run the command on the line and return the exit status."""
    if getattr(sys, "frozen", False):
        argv = sys.argv[1:]
        if "--self-test" in argv:
            from mihan_desktop.self_test.command import main as self_test

            return self_test(argv)
        from mihan_desktop.launching import hand_over

        status = hand_over(argv)
        if status is not None:
            return status
        from mihan_desktop.app import main as app

        return app(argv)
    from installer.bootstrap import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
