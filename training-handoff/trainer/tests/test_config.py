import re
from pathlib import Path

import pytest

from syllabus_trainer import config
from syllabus_trainer.refusal import WrongArguments


@pytest.fixture
def program(tmp_path):
    (tmp_path / "demo.yaml").write_text("rank: null  # int\nout: null  # str\npack: null  # bool\nkeep: 3\nrate: 0.1\nname: x\nflag: false\n")
    return tmp_path / "demo.py"


def test_defaults_stand_in_the_yaml(program):
    assert vars(config.read(program, [])) == {"rank": None, "out": None, "pack": None, "keep": 3, "rate": 0.1, "name": "x", "flag": False}


def test_arguments_lie_over_the_defaults(program):
    read = config.read(program, ["rank=8", "rate=2e-4", "flag=true", "name=7"])
    assert (read.rank, read.rate, read.flag, read.name) == (8, 2e-4, True, "7")


def test_a_text_stays_as_it_was_written(program):
    assert [config.read(program, [f"out={text}"]).out for text in ("7", "2025-09-01", "1e3", '"x y"')] == ["7", "2025-09-01", "1e3", "x y"]
    assert config.read(program, ["out=null"]).out is None


def test_a_config_file_lies_between(program, tmp_path):
    (tmp_path / "mine.yaml").write_text("keep: 9\nrate: 1e-3\n")
    read = config.read(program, [f"config={tmp_path / 'mine.yaml'}", "keep=5"])
    assert (read.keep, read.rate) == (5, 1e-3)


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("rnak=8", "Cannot use demo rnak: no such key; did you mean rank"),
        ("zzz=8", "Cannot use demo zzz: no such key; its keys are rank, out, pack, keep, rate, name, flag"),
        ("keep=many", "Cannot use demo keep=many: must be a whole number"),
        ("keep=null", "Cannot use demo keep=None: must be a whole number"),
        ("keep=true", "Cannot use demo keep=True: must be a whole number"),
        ("rank=abc", "Cannot use demo rank=abc: must be a whole number"),
        ("rank=1.5", "Cannot use demo rank=1.5: must be a whole number"),
        ("pack=maybe", "Cannot use demo pack=maybe: must be true or false"),
        ("rate=.nan", "Cannot use demo rate=nan: must be a number"),
        ("out=[a]", "Cannot use demo out=['a']: must be a text"),
        ("keep", "Cannot read the argument keep of demo: must be key=value, such as out=work/demo"),
        ("config=/none.yaml", "Cannot read config=/none.yaml"),
    ],
)
def test_wrong_arguments_are_explained(program, argument, message):
    with pytest.raises(WrongArguments, match="^" + re.escape(message)):
        config.read(program, [argument])


def test_every_program_has_a_config_whose_keys_are_explained():
    for path in Path(config.__file__).parent.glob("*.yaml"):
        if path.with_suffix(".py").exists():
            assert config.read(path.with_suffix(".py"), [])
            assert path.read_text().startswith("# python -m syllabus_trainer.")
