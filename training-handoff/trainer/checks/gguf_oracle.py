"""Compares our GGUF writer with llama.cpp's own converter: python checks/gguf_oracle.py MODEL_DIR LLAMA_CPP_DIR

LLAMA_CPP_DIR is llama.cpp's source; `pip download --no-deps --no-binary :all: llama-cpp-python` has it in its vendor
folder. Exit code 1 where a tensor differs in name, type, shape or a single bit. Metadata that differs is printed:
what only describes a model (its name, its size label) may.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import gguf

from syllabus_trainer.gguf_writer import write_f16

DESCRIBES = ("general.", "GGUF.")


def main(model, llama_cpp):
    with tempfile.TemporaryDirectory() as folder:
        own, theirs = Path(folder, "own.gguf"), Path(folder, "theirs.gguf")
        write_f16(model, own)
        converter = Path(llama_cpp, "convert_hf_to_gguf.py")
        command = [sys.executable, converter, model, "--outtype", "f16", "--outfile", theirs]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        return compare(gguf.GGUFReader(own), gguf.GGUFReader(theirs))


def compare(own, theirs):
    ours, others = ({tensor.name: tensor for tensor in file.tensors} for file in (own, theirs))
    differ = sorted(set(ours) ^ set(others))
    differ += [name for name in sorted(set(ours) & set(others)) if not same(ours[name], others[name])]
    for key in sorted(set(own.fields) | set(theirs.fields)):
        values = [file.fields[key].contents() if key in file.fields else "absent" for file in (own, theirs)]
        if values[0] != values[1] and not key.startswith(DESCRIBES):
            print(f"metadata {key}: ours {str(values[0])[:80]}, theirs {str(values[1])[:80]}")
    for name in differ:
        print(f"tensor {name} differs")
    print(f"{len(others)} tensors, {len(others) - len(differ)} bit-identical")
    return 1 if differ else 0


def same(one, other):
    alike = one.tensor_type == other.tensor_type and list(one.shape) == list(other.shape)
    return alike and one.data.tobytes() == other.data.tobytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
