"""Do the pairs teach, or would any answers in that style? `python3 checks/run.py control HANDOFF ADAPTER_DIR [CONTROL_DIR]`

Trains a control with the adapter's own settings on the same rows, in which every question has another row's answer, and
prints the answer perplexity of base, adapter and control on the test split. Exits with 1 where the adapter does not beat
the control. Takes as long as the training of the adapter did.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from peft import PeftModel  # noqa: E402

from syllabus_trainer import scoring, train  # noqa: E402
from syllabus_trainer.folders import read_json  # noqa: E402
from syllabus_trainer.handoff import open_handoff  # noqa: E402
from syllabus_trainer.perplexity import score, total  # noqa: E402


def trained(handoff, adapter, control):
    settings = read_json(adapter / "settings.json")["settings"] | {"out": str(control), "control": True}
    train.main([handoff, *(f"{key}={json.dumps(value)}" for key, value in settings.items() if value is not None)])
    return settings["base"]


def main(handoff, adapter, control=None):
    adapter = Path(adapter)
    control = Path(control or adapter.with_name("control"))
    base = trained(handoff, adapter, control)
    rows = open_handoff(handoff).tokens("test")

    def perplexity(name, folder=None):
        model = scoring.load(base)
        found = total(score(PeftModel.from_pretrained(model, folder) if folder else model, rows)).perplexity
        print(f"{name:8s} answer perplexity {found:.3f} on {len(rows)} test rows", flush=True)
        return found

    before = perplexity("base")
    tuned, dealt = perplexity("adapter", adapter), perplexity("control", control)
    print(f"adapter {tuned / before - 1:+.1%}, control {dealt / before - 1:+.1%} against the base")
    return 0 if tuned < dealt else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
