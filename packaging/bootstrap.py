"""Set the project up and run one of its jobs: `python3 packaging/bootstrap.py run`.

Works with the standard library alone. The first call makes `.venv` and installs the locked
packages, checked by hash; a later call installs nothing. What is missing on the machine is named
with the command that installs it.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCKS = {
    "run": ROOT / "packaging" / "requirements.lock",
    "dev": ROOT / "packaging" / "requirements-dev.lock",
}
OLDEST = (3, 11)

# Shared libraries that Qt's wheels expect from the system, and the Debian package of each.
DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
    "libnss3.so": "libnss3",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
LIBRARY = re.compile(r"(lib[\w.+-]+\.so[.\d]*)")


class Missing(Exception):
    """Something this machine lacks, said with its remedy."""


def main(arguments):
    """Run one job; give its exit status."""
    job, rest = (arguments[0], arguments[1:]) if arguments else ("run", [])
    if job not in JOBS:
        print("usage: bootstrap.py {} [arguments]".format("|".join(JOBS)))
        return 2
    try:
        check_python()
        return JOBS[job](rest)
    except Missing as missing:
        print(f"\n{missing}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def check_python():
    """Refuse a Python that is too old."""
    if sys.version_info[:2] < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        raise Missing(
            f"EH Desktop needs Python {OLDEST[0]}.{OLDEST[1]} or later; this is {found}.\n"
            "Install a newer one and name it: make run PYTHON=python3.12"
        )


def set_up(which):
    """Make the environment and install the locked packages, unless that was done already."""
    if is_installed(which):
        return
    if not PYTHON.exists():
        make_environment()
    print(f"Installing the packages of {LOCKS[which].name} (once) ...", flush=True)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # A lock names everything, so nothing is left to resolve: older pips would ask for a release
    # that came after it where a package needs another with an extra.
    command += ["--no-deps", "--require-hashes", "-r", str(LOCKS[which])]
    if subprocess.run(command, cwd=ROOT).returncode != 0:
        raise Missing(
            "The packages could not be installed; the lines above say why.\n"
            "Check the network connection (it is needed this once), then run the command again."
        )
    site = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        stdout=subprocess.PIPE,
        check=True,
    )
    Path(site.stdout.decode().strip(), "eh_desktop.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    write_command()
    stamp(which).write_text(fingerprint(which), encoding="utf-8")


def make_environment():
    """Make `.venv`, or say which package makes that possible."""
    print("Making .venv ...", flush=True)
    try:
        import ensurepip  # noqa: F401  Debian leaves it out of python3
        import venv
    except ImportError:
        raise Missing(
            "This Python cannot make a virtual environment: its venv package is missing.\n"
            f"Install it with:  {sudo()}apt-get install -y python3-venv"
        ) from None
    if VENV.exists():
        shutil.rmtree(VENV)
    venv.create(VENV, with_pip=True)


def write_command():
    """Put an `eh-desktop` command beside the environment's Python."""
    if os.name == "nt":
        text = f'@"{PYTHON}" -m eh_desktop %*\r\n'
        (SCRIPTS / "eh-desktop.cmd").write_text(text, encoding="utf-8")
        return
    command = SCRIPTS / "eh-desktop"
    command.write_text(f'#!/bin/sh\nexec "{PYTHON}" -m eh_desktop "$@"\n', encoding="utf-8")
    command.chmod(0o755)


def is_installed(which):
    """Tell whether a lock's packages, or a larger lock's that has them all, are installed."""
    larger = {"run": ("run", "dev"), "dev": ("dev",)}[which]
    return PYTHON.exists() and any(
        stamp(name).exists() and stamp(name).read_text(encoding="utf-8") == fingerprint(name)
        for name in larger
    )


def stamp(which):
    """Give the file that remembers which lock was installed."""
    return VENV / f"installed-{which}.txt"


def fingerprint(which):
    """Give what an installed environment must agree with: the lock, the Python, the folder."""
    known = LOCKS[which].read_bytes() + f"{sys.version} {ROOT}".encode()
    return hashlib.sha256(known).hexdigest()


def check_libraries(*, window):
    """Name the system libraries that Qt misses here, with the command that installs them."""
    if not sys.platform.startswith("linux"):
        return
    missing = sorted(missing_libraries(window=window))
    if not missing:
        return
    packages = sorted({DEBIAN[name] for name in missing if name in DEBIAN})
    unknown = [name for name in missing if name not in DEBIAN]
    lines = ["These system libraries are missing: " + ", ".join(missing) + "."]
    if packages:
        lines.append(f"Install them with:  {sudo()}apt-get install -y {' '.join(packages)}")
    if unknown:
        lines.append(f"Find the package of {', '.join(unknown)} for your system, too.")
    raise Missing("\n".join(lines))


def missing_libraries(*, window):
    """Give the sonames that Qt's libraries (and its window plugin) do not find."""
    found = subprocess.run(
        [str(PYTHON), "-c", "import importlib.util as u; print(u.find_spec('PySide6').origin)"],
        stdout=subprocess.PIPE,
        check=True,
    )
    package = Path(found.stdout.decode().strip()).parent
    names = ["QtWidgets.abi3.so", "QtGui.abi3.so", "QtPdf.abi3.so", "QtNetwork.abi3.so"]
    names.append("Qt/plugins/platforms/libqoffscreen.so")
    if window:
        names.append("Qt/plugins/platforms/libqxcb.so")
    missing = set()
    for name in names:
        ldd = shutil.which("ldd")
        if ldd is None:
            break
        listed = subprocess.run([ldd, str(package / name)], stdout=subprocess.PIPE)
        for line in listed.stdout.decode(errors="replace").splitlines():
            if "not found" in line:
                missing.update(LIBRARY.findall(line)[:1])
    return missing


def sudo():
    """Give the prefix that a command for the administrator needs here."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return "" if root else "sudo "


def has_screen():
    """Tell whether there is a screen to show a window on."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def python(*arguments, **environment):
    """Run the environment's Python in the project; give its exit status."""
    return subprocess.run(
        [str(PYTHON), *arguments], cwd=ROOT, env={**os.environ, **environment}
    ).returncode


def steps(*commands):
    """Run commands of the environment's Python until one fails; give the exit status."""
    for command in commands:
        print("$ python", " ".join(command), flush=True)
        status = python(*command, QT_QPA_PLATFORM="offscreen")
        if status != 0:
            return status
    return 0


def job_run(arguments):
    """Open the application; without a screen, run the demonstration and say so."""
    set_up("run")
    check_libraries(window=has_screen())
    if has_screen():
        return python("-m", "eh_desktop", *arguments)
    print(
        "There is no screen here: the demonstration runs without one, into build/demo.", flush=True
    )
    return python("-m", "eh_desktop", "demo", "--headless", "--out", "build/demo")


def job_test(arguments):
    """Run the tests."""
    set_up("dev")
    check_libraries(window=False)
    return steps(["-m", "pytest", "-n", "2", *arguments])


def job_check(arguments):
    """Run what lands or does not: style, types, contracts, tests with coverage, a short bench."""
    set_up("dev")
    check_libraries(window=False)
    return steps(
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
        ["-m", "pytest", "-n", "2", "--cov", "--cov-report=", *arguments],
        ["-m", "coverage", "report"],
        ["benchmarks/run.py", "--smoke"],
    )


def job_bench(arguments):
    """Measure, and write build/bench.json."""
    set_up("dev")
    check_libraries(window=False)
    return steps(["benchmarks/run.py", *arguments])


def job_screens(arguments):
    """Picture every screen into build/screens."""
    set_up("dev")
    check_libraries(window=False)
    return steps(["-m", "eh_desktop", "screens", "--out", "build/screens", *arguments])


def job_demo(arguments):
    """Run the whole main job on made-up data, offscreen, into build/demo."""
    set_up("run")
    check_libraries(window=False)
    return python("-m", "eh_desktop", "demo", "--headless", "--out", "build/demo", *arguments)


def job_packages(_arguments):
    """Print the Debian packages that a window and the tests need."""
    print(" ".join(sorted(set(DEBIAN.values()))))
    return 0


JOBS = {
    "run": job_run,
    "test": job_test,
    "check": job_check,
    "bench": job_bench,
    "screens": job_screens,
    "demo": job_demo,
    "packages": job_packages,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
