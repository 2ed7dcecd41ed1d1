"""Writes requirements.lock and installer/supply.lock anew: every platform, hash-pinned, no address of any registry."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Compile pyproject.toml with uv (installed beside the environment for this once) and return its exit status."""
    subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", "uv"])
    program = ["--extra", "central", "--extra", "dev", "pyproject.toml"]
    return _compile(program, "requirements.lock") or _compile(["--group", "supply"], "installer/supply.lock")


def _compile(what: list[str], lock: str) -> int:
    command = [sys.executable, "-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11", "--quiet"]
    command += ["--generate-hashes", "--no-header", "--no-emit-index-url", "--upgrade", *what, "-o", lock]
    status = subprocess.call(command, cwd=ROOT)
    if not status and "://" in (ROOT / lock).read_text(encoding="utf-8"):
        print(f"{lock} names an address; it must not")
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
