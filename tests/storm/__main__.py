"""`make storm [HISTORIES=n] [SEED=n]`: so many histories from a seed on, spread over the cores.

``--replay 'act:seed act:seed ...'`` plays one history of exactly these steps, as a violation names them.
"""

import argparse
import os
import sys

from tests.storm.history import STEPS, Outcome, play
from tests.storm.playing import Tally, heard, said, smaller, spread
from tests.storm.world import Template


def main(arguments: list[str]) -> int:
    """0 when every promise held."""
    parser = argparse.ArgumentParser(prog="main.py storm", description=__doc__)
    parser.add_argument("--histories", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=STEPS, help="of one history")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--replay", default="")
    chosen = parser.parse_args(arguments)
    if chosen.replay:
        return _replay(chosen.replay)
    tally = Tally()
    for piece in spread(chosen.seed, chosen.histories, chosen.jobs, chosen.steps):
        for outcome in piece:
            tally.add(outcome)
            if outcome.violation:
                print(f"seed {outcome.seed}: {outcome.violation}", flush=True)
        print(f"{tally.histories} of {chosen.histories}, violations {len(tally.broken)}", flush=True)
    for broken in tally.broken[:3]:
        _explain(broken)
    print(tally.line(chosen.seed))
    return 1 if tally.broken else 0


def _explain(broken: Outcome) -> None:
    with Template() as template:
        least = smaller(template, broken)
    print(f"seed {broken.seed} in {len(least.steps)} steps: {least.violation}\n  --replay '{said(least.steps)}'")


def _replay(words: str) -> int:
    with Template() as template:
        outcome = play(template, 0, heard(words))
    print(outcome.violation or "every promise held")
    return 1 if outcome.violation else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
