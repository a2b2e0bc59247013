import csv
import json

import pytest

from syllabus_trainer import sheet
from syllabus_trainer.folders import write_json
from syllabus_trainer.refusal import Refusal, WrongArguments


@pytest.fixture
def folder(tmp_path):
    rows = [
        {"id": f"q{i}", "messages": [{"role": "user", "content": f"How often {i}?"}], "gold": "daily",
         "answers": {"base": f"never {i}", "f16": f"daily {i}"}}
        for i in range(40)
    ]  # fmt: skip
    rows.append({**rows[0], "id": "same", "answers": {"base": "x", "f16": "x"}})
    rows.append({**rows[0], "id": "formula", "answers": {"base": "=1+1", "f16": "y"}})
    (tmp_path / sheet.ANSWERS).write_text("".join(json.dumps(row) + "\n" for row in rows))
    write_json(tmp_path / sheet.VERDICT, {"models": [{"model": name, "sha256": name * 3} for name in ("base", "f16")]})
    return tmp_path


def read(folder):
    with open(folder / sheet.SHEET, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def fill(folder, choose):
    rows = read(folder)
    with open(folder / "filled.csv", "w", encoding="utf-8-sig", newline="") as file:
        out = csv.DictWriter(file, sheet.COLUMNS)
        out.writeheader()
        for row in rows:
            out.writerow(row | {sheet.COLUMNS[-1]: choose(row)})
    return folder / "filled.csv"


def test_the_sheet_is_blind_and_mixed(folder):
    sheet.main(["export", str(folder)])
    rows, key = read(folder), json.loads((folder / sheet.KEY).read_text())["rows"]
    assert len(rows) == 41 and "same" not in key
    assert "base" not in (folder / sheet.SHEET).read_text() and "f16" not in (folder / sheet.SHEET).read_text()
    assert {side["A"] for side in key.values()} == {"base", "f16"}


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1"])
def test_an_answer_is_no_formula(folder, formula):
    path = folder / sheet.ANSWERS
    path.write_text(path.read_text().replace('"=1+1"', json.dumps(formula)))
    sheet.main(["export", str(folder)])
    row = next(row for row in read(folder) if row["id"] == "formula")
    assert f"'{formula}" in (row["A"], row["B"])


def test_what_people_chose_comes_back_by_the_key(folder):
    sheet.main(["export", str(folder)])
    filled = fill(folder, lambda row: "" if row["id"] == "formula" else "tie" if row["id"] == "q0" else "a" if row["A"].startswith("daily") else "B")
    sheet.main(["import", str(folder), str(filled)])
    result = json.loads((folder / sheet.RESULT).read_text())
    assert (result["win"], result["tie"], result["loss"], result["empty"]) == (39, 1, 0, 1)
    assert result["p"] < 0.001


def test_a_sheet_counts_for_the_models_that_it_showed(folder):
    measured = {"base": "base" * 3, "f16": "f16" * 3, "Q8_0": "x"}
    assert sheet.result(folder, measured) == (None, None)
    sheet.main(["export", str(folder)])
    sheet.imported(folder, fill(folder, lambda row: "tie"))
    said, unfit = sheet.result(folder, measured)
    assert said["models"] == {"base": "base" * 3, "f16": "f16" * 3} and unfit is None
    _, unfit = sheet.result(folder, {**measured, "f16": "y"})
    assert unfit == "sheet.json is left out: it compares another f16 than was measured; export a new sheet"
    assert sheet.result(folder, {})[0] is None


def test_without_a_verdict_nothing_is_exported(folder):
    (folder / sheet.VERDICT).unlink()
    with pytest.raises(WrongArguments, match="it has no verdict.json, so evaluate has not finished"):
        sheet.main(["export", str(folder)])


def test_a_sheet_of_another_folder_and_other_words_are_refused(folder):
    sheet.main(["export", str(folder)])
    with pytest.raises(Refusal, match="line 2 says FIRST; write A, B or tie"):
        sheet.imported(folder, fill(folder, lambda row: "first"))
    other = folder / "other.csv"
    other.write_text(",".join(sheet.COLUMNS[:1]) + "\nnobody\n")
    with pytest.raises(Refusal, match="line 2 has an id that was not exported"):
        sheet.imported(folder, other)


def test_models_without_answers_are_named(folder):
    with pytest.raises(WrongArguments, match="Cannot compare Q9: .* has answers of base, f16"):
        sheet.main(["export", str(folder), "other=Q9"])


def test_the_sign_test_is_two_sided():
    assert sheet.sign_test(5, 0) == pytest.approx(2 / 32)
    assert sheet.sign_test(3, 3) == 1.0
    assert sheet.sign_test(0, 0) == 1.0
