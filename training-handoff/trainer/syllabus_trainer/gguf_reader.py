"""A GGUF file's weights in torch: what llama.cpp would compute with, dequantised."""

import contextlib
import io
import os
from pathlib import Path


def load(path, dtype=None):
    """The model of a GGUF file of any quantisation, in fp32 unless `dtype` says otherwise, on the CPU, ready to evaluate."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import torch
    from transformers import AutoModelForCausalLM, GgufConfig

    path = Path(path)
    with contextlib.redirect_stderr(io.StringIO()):  # a progress bar per tensor
        model = AutoModelForCausalLM.from_pretrained(
            path.parent,
            gguf_file=path.name,
            dtype=dtype or torch.float32,
            quantization_config=GgufConfig(dequantize=True),  # or it stays packed and each product unpacks it again
        )
    return model.eval()
