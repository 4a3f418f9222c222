"""Makes .venv from requirements/, and nothing else. Does nothing when nothing changed; `--is-current` only asks.

Hashes do not cover what an isolated build downloads, and durable_rules comes as source only: so the locked build tools go
in first and it is built with them. From Python 3.13 on it is told the newer name of a function that was removed there.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed"
REQUIREMENTS = ROOT / "requirements"
RENAMED = "-DPyEval_CallObject=PyObject_CallObject"


def fingerprint() -> str:
    """What .venv is made from: the lock, the project's own declaration, this script, this Python."""
    parts = [*sorted(REQUIREMENTS.glob("*.txt")), ROOT / "pyproject.toml", Path(__file__)]
    content = b"\0".join(part.name.encode() + b"\0" + part.read_bytes() for part in parts)
    return hashlib.sha256(content + repr((sys.version, sys.base_prefix, str(ROOT))).encode()).hexdigest()


def is_current() -> bool:
    """Whether .venv was made from exactly this and still runs."""
    return STAMP.is_file() and STAMP.read_text() == fingerprint() and PYTHON.exists()


def pip(what: str, *arguments: str, **environment: str) -> None:
    """Run the environment's pip. Exits with a sentence when it fails."""
    print(f"installing {what}", flush=True)
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}).returncode:
        sys.exit(f"could not install {what}: pip's own words are above; mend that and run `make install` again")


def make_environment() -> None:
    """A new .venv, unless the one there has this very Python."""
    if Path(sys.prefix).resolve() == VENV:
        return
    ask = [PYTHON, "-c", "import sys; print((sys.version, sys.base_prefix))"]
    if PYTHON.exists() and subprocess.run(ask, capture_output=True, text=True).stdout.strip() == str((sys.version, sys.base_prefix)):
        return
    print(f"making .venv with Python {sys.version.split()[0]}", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def engine_loads() -> bool:
    """Whether durable_rules' C module is there and can be imported."""
    return subprocess.run([PYTHON, "-c", "import durable_rules_engine"], capture_output=True).returncode == 0


def install_engine() -> None:
    """Build durable_rules with the locked tools. Never from pip's cache: a copy built without the cure may lie there."""
    flags = os.environ.get("CPPFLAGS", "")
    if sys.version_info >= (3, 13):
        flags = f"{flags} {RENAMED}".strip()
    again = ["--force-reinstall"] if not engine_loads() else []
    pip("durable_rules, built from source", "--require-hashes", "--no-deps", "--no-build-isolation", "--no-cache-dir", "--use-pep517", *again,
        "-r", "requirements/engine.txt", CPPFLAGS=flags)
    if not engine_loads():
        sys.exit(f"durable_rules was built but cannot be imported under Python {sys.version.split()[0]}: try another with `make install PYTHON=...`")


def leftovers() -> list[str]:
    """What is in .venv though no lock names it any more: a fresh .venv would not have it."""
    locked = {line.partition("==")[0] for path in REQUIREMENTS.glob("*.txt") for line in path.read_text().splitlines() if "==" in line}
    listed = subprocess.run([PYTHON, "-m", "pip", "list", "--format=json", "--disable-pip-version-check"], capture_output=True, text=True, check=True)
    names = {re.sub(r"[-_.]+", "-", package["name"]).lower() for package in json.loads(listed.stdout)}
    return sorted(names - locked - {"pip", "setuptools", "many-paths"})


def main() -> None:
    """Install, or with `--is-current` exit 0 or 1."""
    if "--is-current" in sys.argv[1:]:
        sys.exit(0 if is_current() else 1)
    if is_current():
        return
    make_environment()
    STAMP.unlink(missing_ok=True)
    pip("the build tools", "--require-hashes", "-r", "requirements/build.txt")
    install_engine()
    pip("what it runs and is tested with", "--require-hashes", "--no-build-isolation", "-r", "requirements/test.txt")
    if old := leftovers():
        subprocess.run([PYTHON, "-m", "pip", "uninstall", "--quiet", "--yes", "--disable-pip-version-check", *old], check=True)
    pip("Many Paths itself", "--no-deps", "--no-index", "--no-build-isolation", "--editable", ".")
    STAMP.write_text(fingerprint())
    print("installed: .venv/bin/manypaths")


if __name__ == "__main__":
    main()
