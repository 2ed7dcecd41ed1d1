"""Writes requirements.lock anew: every platform, hash-pinned, and no address of any registry in it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Compile pyproject.toml with uv (installed beside the environment for this once) and return its exit status."""
    subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", "uv"])
    command = ["-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
    command += ["--no-header", "--no-emit-index-url", "--extra", "central", "--extra", "dev", "--upgrade", "--quiet"]
    status = subprocess.call([sys.executable, *command, "pyproject.toml", "-o", "requirements.lock"], cwd=ROOT)
    if "://" in (ROOT / "requirements.lock").read_text(encoding="utf-8"):
        print("requirements.lock names an address; it must not")
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
