"""What happens after Spark: from a hand-off folder to an adapter, a merged model, quantised files and a verdict."""

import os

# Before torch is loaded. Waiting threads that spin starve each other on a busy machine: ten times slower, measured.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# Everything is read from folders; a hub is never asked.
os.environ.setdefault("HF_HUB_OFFLINE", "1")
