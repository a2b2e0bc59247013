import pytest

from syllabus_trainer.text_metrics import chrf, language, loops, malformed, token_f1

MARKERS = ["<|im_start|>", "<|im_end|>"]


def test_token_f1_counts_words_and_chinese_characters():
    assert token_f1("the pump", "The pump!") == 1.0
    assert token_f1("阀门", "阀芯") == 0.5
    assert token_f1("a b c d", "a b") == pytest.approx(2 / 3)
    assert token_f1("", "a") == 0.0


def test_chrf_knows_its_extremes_and_weighs_recall():
    assert chrf("inspected every 30 days", "inspected every 30 days") == pytest.approx(1.0)
    assert chrf("xyz", "abc") == 0.0
    assert chrf("", "abc") == 0.0
    assert chrf("abcdefgh", "abcd") > chrf("abcd", "abcdefgh")


def test_both_mislead_about_numbers():
    # The caution of the verdict, as a test: the wrong number scores higher than the right answer in other words.
    gold = "The valve is inspected every 30 days."
    wrong, right = "The valve is inspected every 300 days.", "Once in 30 days somebody looks at it."
    assert token_f1(wrong, gold) > token_f1(right, gold)
    assert chrf(wrong, gold) > chrf(right, gold)


def test_loops_are_runs_of_eight_tokens_three_times():
    assert loops(list(range(8)) * 3)
    assert loops([7] * 10)
    assert not loops(list(range(8)) * 2)
    assert not loops(list(range(100)))
    assert not loops([])


@pytest.mark.parametrize(
    "answer, gold, finished, fault",
    [
        ("Every day.", "Every week.", True, None),
        ("  ", "x", True, "empty"),
        ("ok <|im_start|>user", "x", True, "a marker of the template in the text"),
        ("half\ufffd", "x", True, "broken characters"),
        ("half\ufffd", "x", False, None),
        ('{"a": 1}', '{"a": 2}', True, None),
        ('{"b": 1}', '{"a": 2}', True, "not the JSON that the gold has"),
        ("a is 1", '{"a": 2}', True, "not the JSON that the gold has"),
        ("[1]", '{"a": 2}', True, "not the JSON that the gold has"),
        ('{"a": ', '{"a": 2}', False, None),
        ("five", "5", True, None),
    ],
)
def test_form_is_what_the_gold_shows(answer, gold, finished, fault):
    assert malformed(answer, gold, finished, MARKERS) == fault


def test_languages_are_told_by_script():
    assert [language(text) for text in ("每30天检查一次", "every day", "PLC 的温度", "каждый день", "42")] == ["zh", "en", "zh", "und", "und"]
