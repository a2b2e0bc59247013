"""Trains the demo's tokenizer, a byte-level BPE, on the demo's own texts and writes `../tokenizer.json`."""

from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

from marks import MARK
from source import split_settings

HERE = Path(__file__).parent
OUT = HERE.parent / "tokenizer.json"
VOCABULARY = 6_000
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
SAMPLES = ["逾期每日按0.05%支付违约金。", "The Supplier shall replace the part within 48 hours.", "👩‍⚕️🙂 ok",
           "  two  spaces\n\n\ttab\r\n", "Ünïcödé, 日本語, 한국어, العربية", "<|im_start|>user\n你好<|im_end|>\n"]


def main() -> None:
    tokenizer = trained(sorted(HERE.glob("text/**/*.txt")))
    check(tokenizer)
    tokenizer.save(str(OUT))
    print(f"{tokenizer.get_vocab_size()} tokens, {OUT.stat().st_size:,} bytes")


def trained(paths: list[Path]) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=SPECIAL, show_progress=False,
                                  initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()))
    # without the planted personal data: a vocabulary is handed on, too
    texts = (MARK.sub(" ", split_settings(path.read_text("utf-8"))[1]) for path in paths)
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def check(tokenizer: Tokenizer) -> None:
    for sample in SAMPLES:
        back = tokenizer.decode(tokenizer.encode(sample).ids, skip_special_tokens=False)
        if back != sample:
            raise ValueError(f"Cannot use the tokenizer: {sample!r} comes back as {back!r}")
    for number, token in enumerate(SPECIAL):
        if tokenizer.encode(token).ids != [number]:
            raise ValueError(f"Cannot use the tokenizer: {token} is not token {number}")


if __name__ == "__main__":
    main()
