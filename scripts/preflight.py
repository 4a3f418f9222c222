"""Says whether this Python can build and run Many Paths, and what is missing. Changes nothing.

Kept to what Python 3.6 understands, so that an old one gets a sentence and not a syntax error. Exits 0 when
everything is there, 1 when something is missing that a package brings, 2 when this Python cannot be used at all.
"""

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

VERSION = "{}.{}".format(*sys.version_info)

INSTALLERS = {  # command -> what brings a usable Python, `venv`, the headers, a compiler
    "apt-get install": ("python3 python3-venv python3-dev", f"python{VERSION}-venv", f"python{VERSION}-dev", "build-essential"),
    "dnf install": ("python3 python3-devel", f"python{VERSION}", f"python{VERSION}-devel", "gcc"),
    "apk add": ("python3 python3-dev", "python3", "python3-dev", "build-base"),
    "brew install": ("python@3.13", f"python@{VERSION}", f"python@{VERSION}", "gcc"),
}
PYTHON, VENV, HEADERS, COMPILER = range(4)


def how_to_get(what):
    """What to do about it on this system, as the end of a sentence."""
    if what == COMPILER and sys.platform == "darwin":
        return "run `xcode-select --install`"
    for command, packages in INSTALLERS.items():
        if shutil.which(command.split()[0]):
            sudo = "" if os.geteuid() == 0 or command.startswith("brew") else "sudo "
            return f"run `{sudo}{command} {packages[what]}`"
    return "install it with your system's packages"


def unusable():
    """Why this Python cannot be used at all; None when it can."""
    if sys.implementation.name != "cpython" or not (3, 11) <= sys.version_info[:2] <= (3, 14):
        here = f"`{sys.executable}` is {sys.implementation.name} {VERSION}"
        return f"CPython 3.11 to 3.14 is needed and {here}: {how_to_get(PYTHON)}, or name another with `make install PYTHON=...`"
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        return f"`{sys.executable}` is a free-threaded build, in which the rule engine is unsafe: use the ordinary build of Python"
    return None


def missing():
    """A sentence for each thing that a package would bring."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        yield f"this Python's `venv` module, with pip in it: {how_to_get(VENV)}"
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        yield f"this Python's C headers (`Python.h`): {how_to_get(HEADERS)}"
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")
    if not shutil.which(compiler[0]):
        yield f"a C compiler (`{compiler[0]}`; the rule engine is built from source): {how_to_get(COMPILER)}"
    else:
        problem = why_not_compiled(compiler)
        if problem:
            yield f"a C compiler that works (`{compiler[0]}` says: {problem}): {how_to_get(COMPILER)}"


def why_not_compiled(compiler):
    """What the compiler says about a small program that it should take; None when it takes it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "small.c")
        source.write_text("#include <stdio.h>\nint main(void) { return 0; }\n")
        run = subprocess.run([*compiler, str(source), "-o", str(Path(folder, "small"))], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode == 0:
        return None
    return (run.stdout.decode(errors="replace").strip().splitlines() or ["nothing"])[0]


def main():
    """Exit with 0, 1 or 2; what is missing goes to standard error."""
    reason = unusable()
    found = [reason] if reason else list(missing())
    for sentence in found:
        print(f"missing: {sentence}", file=sys.stderr)
    sys.exit(2 if reason else 1 if found else 0)


if __name__ == "__main__":
    main()
