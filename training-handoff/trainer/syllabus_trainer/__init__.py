"""What happens after Spark: from a hand-off folder to an adapter, a merged model, quantised files and a verdict."""

import logging
import os
import warnings

# Before torch is loaded. Waiting threads that spin starve each other on a busy machine: ten times slower, measured.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# Everything is read from folders; a hub is never asked.
os.environ.setdefault("HF_HUB_OFFLINE", "1")

# peft asks models whether they checkpoint by a name that transformers has just renamed.
warnings.filterwarnings("ignore", message=".*is_gradient_checkpointing.*")
# bitsandbytes regrets on every import that it cannot fetch a kernel for 4-bit inference on this CPU.
logging.getLogger("bitsandbytes.backends.cpu.ops").setLevel(logging.ERROR)
