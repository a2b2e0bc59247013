from pathlib import Path

import pytest

from syllabus_trainer import config
from syllabus_trainer.refusal import WrongArguments


@pytest.fixture
def program(tmp_path):
    (tmp_path / "demo.yaml").write_text("rank: null\nkeep: 3\nrate: 0.1\nname: x\nflag: false\n")
    return tmp_path / "demo.py"


def test_defaults_stand_in_the_yaml(program):
    assert vars(config.read(program, [])) == {"rank": None, "keep": 3, "rate": 0.1, "name": "x", "flag": False}


def test_arguments_lie_over_the_defaults(program):
    read = config.read(program, ["rank=8", "rate=2e-4", "flag=true", "name=7"])
    assert (read.rank, read.rate, read.flag, read.name) == (8, 2e-4, True, "7")


def test_a_config_file_lies_between(program, tmp_path):
    (tmp_path / "mine.yaml").write_text("keep: 9\nrate: 1e-3\n")
    read = config.read(program, [f"config={tmp_path / 'mine.yaml'}", "keep=5"])
    assert (read.keep, read.rate) == (5, 1e-3)


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("rnak=8", "Cannot use demo rnak: no such key; did you mean rank"),
        ("zzz=8", "Cannot use demo zzz: no such key; its keys are rank, keep, rate, name, flag"),
        ("keep=many", "Cannot use demo keep=many: must be of the type of its default, 3"),
        ("keep", "Cannot read the argument keep of demo: must be key=value, such as out=work/demo"),
        ("config=/none.yaml", "Cannot read config=/none.yaml"),
    ],
)
def test_wrong_arguments_are_explained(program, argument, message):
    with pytest.raises(WrongArguments, match="^" + message.replace("(", r"\(")):
        config.read(program, [argument])


def test_every_program_has_a_config_whose_keys_are_explained():
    for path in Path(config.__file__).parent.glob("*.yaml"):
        if path.with_suffix(".py").exists():
            assert config.read(path.with_suffix(".py"), [])
            assert path.read_text().startswith("# python -m syllabus_trainer.")
