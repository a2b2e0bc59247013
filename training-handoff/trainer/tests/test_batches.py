from types import SimpleNamespace

import pytest
import torch
from transformers import AutoModelForCausalLM

from syllabus_trainer import batches, train
from syllabus_trainer.handoff import IGNORED, open_handoff
from syllabus_trainer.perplexity import score, total, whole
from syllabus_trainer.refusal import Refusal


@pytest.fixture(scope="module")
def rows(sealed):
    return open_handoff(sealed).tokens("train")


@pytest.fixture(scope="module")
def model(base):
    return AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32, attn_implementation="sdpa").eval()


def padded(items):
    return batches.collate_padded(items, pad_token=0)


@pytest.mark.parametrize(
    ("arranged", "collate", "batch"),
    [(batches.single, padded, 1), (batches.single, padded, 7), (lambda r: batches.packed(r, 200, 17), batches.collate_packed, 1)],
)
def test_the_model_is_given_the_labels_of_every_row(rows, arranged, collate, batch):
    assert batches.verify_labels(rows, arranged(rows), collate, batch) == len(rows)


@pytest.mark.parametrize("key", ["labels", "attention_mask"])
def test_padding_that_is_learnt_or_looked_at_is_seen(rows, key):
    def careless(items):
        batch = padded(items)
        batch[key][batch["attention_mask"] == 0] = 1
        return batch

    assert batches.verify_labels(rows, batches.single(rows), careless, 1) == len(rows)  # alone, no row is padded
    with pytest.raises(AssertionError):
        batches.verify_labels(rows, batches.single(rows), careless, 8)


def test_a_row_that_padding_cut_is_seen(rows):
    with pytest.raises(AssertionError, match="the trainer's labels are not the hand-off's"):
        batches.verify_labels(rows, batches.single(rows), lambda items: {key: rows[:, :20] for key, rows in padded(items).items()}, 8)


@pytest.mark.parametrize("key", ["input_ids", "labels"])
def test_a_changed_label_or_token_is_seen(rows, key):
    changed = [{**row} for row in rows]
    changed[3][key] = [*changed[3][key][:-1], 5]
    with pytest.raises(AssertionError, match="the trainer's labels are not the hand-off's"):
        batches.verify_labels(rows, batches.single(changed), padded, 4)


def test_a_lost_row_is_seen(rows):
    with pytest.raises(AssertionError):
        batches.verify_labels(rows, batches.single(rows[1:]), padded, 4)


def test_packs_hold_whole_rows_within_their_capacity(rows):
    packs = batches.packed(rows, 200, seed=17).items
    assert sorted(map(str, rows)) == sorted(str(row) for pack in packs for row in pack)
    assert max(sum(len(row["input_ids"]) for row in pack) for pack in packs) <= 200
    assert len(packs) < len(rows) / 2


@pytest.mark.parametrize("attention", ["sdpa", "eager"])
def test_rows_of_a_pack_do_not_see_each_other(rows, base, model, attention):
    some = rows[:4]
    pack = batches.collate_packed([{"rows": some}])
    settings = SimpleNamespace(
        base=base, precision="fp32", attention=attention, method="lora", device="cpu", checkpointing=False,
        rank=4, alpha=8, dropout=0.0, targets="attention",
    )  # fmt: skip
    learner = train.adapted_model(settings)  # a fresh adapter adds nothing yet
    with torch.inference_mode():
        together = learner(input_ids=pack["input_ids"], position_ids=pack["position_ids"]).logits[0]
        alone = torch.cat([model(input_ids=torch.tensor([row["input_ids"]])).logits[0] for row in some])
    torch.testing.assert_close(together, alone, atol=1e-4, rtol=1e-4)


def test_longer_rows_are_left_out_and_never_cut(rows):
    longest = max(len(row["input_ids"]) for row in rows)
    assert batches.within(rows, longest) == rows
    kept = batches.within(rows, longest - 1)
    assert len(kept) < len(rows) and all(row in rows for row in kept)
    with pytest.raises(Refusal, match="Cannot train with max_tokens=3: all 60 rows are longer; raise it"):
        batches.within(rows, 3)


def test_the_control_deals_every_answer_to_another_question(rows):
    def parts(row):
        cut = next(i for i, label in enumerate(row["labels"]) if label != IGNORED)
        return tuple(row["input_ids"][:cut]), tuple(row["input_ids"][cut:])

    dealt = batches.with_dealt_answers(rows, seed=1)
    assert [parts(row)[0] for row in dealt] == [parts(row)[0] for row in rows]
    assert sorted(parts(row)[1] for row in dealt) == sorted(parts(row)[1] for row in rows)
    assert all(parts(one)[1] != parts(other)[1] for one, other in zip(dealt, rows, strict=True))


def test_perplexity_is_the_models_own_loss_over_the_labels(rows, model):
    row = rows[0]
    with torch.inference_mode():
        loss = model(input_ids=torch.tensor([row["input_ids"]]), labels=torch.tensor([row["labels"]])).loss
    found = score(model, [row])[0]
    assert found.nll / found.tokens == pytest.approx(float(loss), rel=1e-5)
    assert found.tokens == sum(label != IGNORED for label in row["labels"])


def test_perplexity_does_not_depend_on_the_batches(rows, model):
    one, many = score(model, rows, batch_tokens=1), score(model, rows, batch_tokens=10**5)
    assert [s.tokens for s in one] == [s.tokens for s in many]
    assert [s.nll for s in one] == pytest.approx([s.nll for s in many], rel=1e-4)
    assert total(one).perplexity == pytest.approx(total(many).perplexity, rel=1e-4)


def test_of_plain_text_every_token_but_the_first_counts(model):
    assert score(model, [whole([3, 4, 5])])[0].tokens == 2
