"""Runs a check in an environment of its own: python3 checks/run.py CHECK ARGUMENTS…

CHECK: llama_factory, axolotl_data, trl_sft, gguf_oracle or control; each prints its own usage at the head of its file.
The environment is made on first use from the check's lock file, below ~/.cache/syllabus, and is named after the file's
hash: another lock file makes another environment. Two starts at once make it once.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

CHECKS = Path(__file__).resolve().parent
TRAINER = CHECKS.parent
CACHE = Path.home() / ".cache" / "syllabus"
# Other people's trainers pin other libraries than ours, so they cannot share its environment.
LOCKS = {
    "llama_factory": ("llama-factory", CHECKS / "llama_factory.lock"),
    "axolotl_data": ("axolotl", CHECKS / "axolotl_data.lock"),
    "trl_sft": ("trainer", TRAINER / "requirements.lock"),
    "gguf_oracle": ("trainer", TRAINER / "requirements.lock"),
    "control": ("trainer", TRAINER / "requirements.lock"),
}


def main(check, *arguments):
    if check not in LOCKS:
        sys.exit(f"Cannot run the check {check}: there is none; take one of {', '.join(LOCKS)}")
    program, python = CHECKS / f"{check}.py", environment(*LOCKS[check])
    surroundings = os.environ | {"PYTHONPATH": str(TRAINER), "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    return subprocess.run([python, program, *arguments], env=surroundings).returncode


def environment(name, lock):
    """The interpreter of the environment that the lock file describes."""
    folder = CACHE / f"{name}-{hashlib.sha256(lock.read_bytes()).hexdigest()[:16]}"
    CACHE.mkdir(parents=True, exist_ok=True)
    with open(CACHE / f"{folder.name}.lock", "w") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        if not (folder / ".complete").exists():
            make(folder, lock)
    return folder / "bin" / "python"


def make(folder, lock):
    print(f"Making {folder}: several GB, once, some minutes …", file=sys.stderr, flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [folder / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    # The lock file names all packages, so nothing is left to resolve.
    subprocess.run([*pip, "--no-deps", "-r", lock], check=True)
    (folder / ".complete").touch()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
