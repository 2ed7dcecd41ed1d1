"""`make bench [ROWS='a b']`: each row runs ours and its peer in the same call and leaves build/bench.json."""

import argparse
import json
import sys
from pathlib import Path

from tests.benchmarks.rows import ROWS, Row, run

RESULTS = Path("build/bench.json")


def main(arguments: list[str]) -> int:
    """Run the named rows (all by default); 0 when every one of them holds."""
    parser = argparse.ArgumentParser(prog="main.py bench")
    parser.add_argument("rows", nargs="*", choices=[*ROWS, []], metavar="ROW", help=", ".join(ROWS))
    chosen: list[str] = parser.parse_args(arguments).rows or list(ROWS)
    RESULTS.parent.mkdir(exist_ok=True)
    earlier: list[Row] = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else []
    kept = [row for row in earlier if row["row"] in ROWS and row["row"] not in chosen]
    measured = []
    for name in chosen:
        row = run(name)
        measured.append(row)
        print(_line(row), flush=True)
        RESULTS.write_text(json.dumps([*kept, *measured], indent=1) + "\n", "utf-8")
    return 0 if all(row["holds"] for row in measured) else 1


def _line(row: Row) -> str:
    verdict = "holds" if row["holds"] else "DOES NOT HOLD"
    if row["ratio"] is None:
        return f"{row['row']}: {verdict}: {row['note']}"
    return (
        f"{row['row']}: {verdict}: {row['ours']:.4g} {row['unit']} against {row['peer']:.4g} ({row['peer_name']}): "
        f"ratio {row['ratio']:.3f}, goal {row['goal']}; {row['runs']} runs{'; ' + row['note'] if row['note'] else ''}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
