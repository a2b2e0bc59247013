"""The course of a training: its shape in a word, and its picture."""

import math
import statistics

LEARNT = 0.98  # of the first loss: above it nothing was learnt
BY_HEART = 0.3  # training loss under which answers are known by heart
RISING = 1.02  # of the lowest validation loss
BURST = 1.0  # nats above the start, which forgetting alone does not reach

HEALTHY, NOT_LEARNING, OVERFITTING, EXPLODING = "healthy", "not learning", "overfitting", "exploding"


def shape(training, validation):
    """(name, what it means and what to do), of losses per step [(step, loss)] in order."""
    losses = [loss for _, loss in training]
    if not losses:
        return NOT_LEARNING, "no step was made"
    checked = losses + [loss for _, loss in validation]
    first, last = _start(losses), _end(losses)
    begun, ended = (validation[0][1], validation[-1][1]) if validation else (first, last)
    low = min((loss for _, loss in validation), default=math.inf)
    finite = all(math.isfinite(loss) for loss in checked)
    rising = bool(validation) and ended > RISING * low
    if finite and last < BY_HEART and rising:
        return OVERFITTING, (
            f"training loss {last:.2f} is under {BY_HEART} and validation rose from {low:.2f} to {ended:.2f}; "
            "fewer epochs, rank 8, or more data"
        )
    if not finite or last > first + BURST or ended > begun + BURST or (last > first and ended > RISING * begun):
        return EXPLODING, (
            f"the loss went from {first:.2f} to {last:.2f}"
            + (f", on validation from {begun:.2f} to {ended:.2f}" if validation else "")
            + "; halve the learning rate, or warm up longer"
        )
    if last > LEARNT * first:
        return NOT_LEARNING, (
            f"the loss stayed at {last:.2f} (first {first:.2f}); raise the learning rate, the rank or the epochs, "
            "and look at the labels"
        )
    note = f"; validation rose again from {low:.2f} to {ended:.2f}: fewer epochs would do" if rising else ""
    return HEALTHY, f"the loss fell from {first:.2f} to {last:.2f}{note}"


def draw(path, training, validation, title):
    """Writes the curves as PNG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4.5), layout="constrained")
    axes = figure.subplots()
    axes.plot(*zip(*training), color="0.6", linewidth=1, label="training")
    if validation:
        axes.plot(*zip(*validation), color="tab:blue", marker="o", label="validation")
    axes.set(xlabel="step", ylabel="loss per answer token (nats)")
    axes.set_title(title, parse_math=False)  # a dollar in a name begins no formula
    axes.legend()
    figure.savefig(path, dpi=120, metadata={"Software": None})


def _start(losses):
    return statistics.fmean(losses[: _tenth(losses)])


def _end(losses):
    return statistics.fmean(losses[-_tenth(losses) :])


def _tenth(losses):
    return max(1, len(losses) // 10)
