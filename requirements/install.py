"""Bring `.venv` up to what a lock says: `python3 requirements/install.py serve|test`, from the checkout.

Needs nothing but Python itself, so it is written for any Python 3 until it has found one that is new enough.
An environment is complete when its stamp says so; one without a stamp was cut short and is made anew, never
mended. Nothing outside the checkout is changed.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER_NAMES = ["python3.{}".format(minor) for minor in (14, 13, 12, 11)]

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")


def main(lock):
    """Install a lock unless that very lock is installed already."""
    if sys.version_info < OLDEST:
        run_with_a_newer_python()
    with open(os.path.join(ROOT, "requirements", "build.in"), encoding="utf-8") as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # two `make` in one checkout take turns
        if read(stamp_of(lock)) == wanted(lock):
            return
        if not is_complete():
            say("making .venv with Python {}.{}.{}".format(*sys.version_info[:3]))
            shutil.rmtree(VENV, ignore_errors=True)
            run(sys.executable, "-m", "venv", VENV)
        install(lock)


def install(lock):
    """Install a lock, and the hub itself as a link to this checkout. The stamp is taken first and given last."""
    say("installing requirements/{}.txt, about half a minute".format(lock))
    stamp = wanted(lock)
    for name in ("serve", "test"):
        if os.path.exists(stamp_of(name)):
            os.unlink(stamp_of(name))
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--quiet"]
    run(*pip, "--require-hashes", "-r", os.path.join(ROOT, "requirements", lock + ".txt"))
    run(
        *pip,
        "--no-build-isolation",
        "--no-deps",
        "--config-settings",
        "editable_mode=compat",
        "--editable",
        ROOT,
    )
    # What serves is a part of what tests.
    for name in {lock, "serve"}:
        with open(stamp_of(name), "w", encoding="utf-8") as written:
            written.write(stamp if name == lock else wanted(name))


def is_complete():
    """Whether an earlier run came to its end, in this place, and its Python is still there."""
    return any(read(stamp_of(name)).startswith(ROOT + "\n") for name in ("serve", "test")) and os.path.exists(
        PYTHON
    )


def wanted(lock):
    """What the stamp says when this lock is installed: the place, and everything that decides the content."""
    import tomllib  # an old Python does not have it, and must get as far as to say that it is old

    project = tomllib.loads(read(os.path.join(ROOT, "pyproject.toml")))["project"]
    content = repr(project) + read(os.path.join(ROOT, "requirements", lock + ".txt"))
    return "{}\n{}\n".format(ROOT, hashlib.sha256(content.encode()).hexdigest())


def stamp_of(lock):
    """The file whose presence says that a lock was installed to the end."""
    return os.path.join(VENV, "installed-" + lock)


def read(path):
    """The text of a file, or nothing."""
    try:
        with open(path, encoding="utf-8") as found:
            return found.read()
    except OSError:
        return ""


def run_with_a_newer_python():
    """Go on as a Python that is new enough, or say that there is none."""
    for name in NEWER_NAMES:
        found = shutil.which(name)
        if found and subprocess.call([found, "-c", "import venv, ensurepip"], stderr=subprocess.DEVNULL) == 0:
            os.execv(found, [found, *sys.argv])
    say(
        "Python {}.{} is too old: the hub needs 3.11 or newer, for instance `make PYTHON=python3.12 serve`".format(
            *sys.version_info[:2]
        )
    )
    sys.exit(1)


def run(*command):
    """Run a command that says itself what goes wrong; end here if something does."""
    if subprocess.call(command, cwd=ROOT) != 0:
        say(
            "could not go on after: "
            + " ".join(command[:4])
            + " ...; mend what it says above, and run make again"
        )
        sys.exit(1)


def say(words):
    """One line for the person at the terminal."""
    sys.stderr.write("hub: " + words + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
