"""The chain's structure, and what its tasks do without Spark. Needs Airflow (requirements.lock); without, it skips."""

import json
import os
import tempfile

import pytest

# Airflow writes its configuration on import: not into the home of whoever runs the tests.
os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="airflow-")
pytest.importorskip("airflow.providers.apache.spark", reason="Airflow is not installed here: see README.md beside this file")

import syllabus_dag as chain  # noqa: E402
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator  # noqa: E402
from airflow.sdk.exceptions import AirflowException, AirflowFailException  # noqa: E402

DAG = chain.syllabus
# The stages in the order of the flow: Flow.java.
STAGES = "extract segment mask normalize score judge dedup structure curate render".split()


def params(**given):
    return {name: param.value for name, param in chain.PARAMS.items()} | given


def manifest(folder, **given):
    full = {"dataset": "d", "version": 1, "gates": [], "fitFor": ["lora"], "splits": {"train": 900}} | given
    (folder / "manifest.json").write_text(json.dumps(full))
    return str(folder / "report.html")


def test_tasks_follow_each_other():
    order = ["read", "select", "write", "handoff", "report", "verdict"]
    for before, after in zip(order, order[1:]):
        assert after in DAG.get_task(before).downstream_task_ids
    assert DAG.get_task("verdict").downstream_task_ids == {"train", "people"}
    assert DAG.get_task("report").upstream_task_ids == {"handoff"}


def test_groups_cover_all_stages_once_and_the_last_is_the_whole_run():
    covered = []
    for group in list(chain.GROUPS.values())[:-1]:
        said = dict(zip(group[::2], group[1::2]))
        first = STAGES.index(said["--from"]) if "--from" in said else 0
        covered += STAGES[first : STAGES.index(said["--to"]) + 1]
    assert covered == STAGES
    assert list(chain.GROUPS.values())[-1] == []
    assert "--from" not in chain.GROUPS["read"]  # it would not list the sources


def test_every_task_is_tried_again_and_tells_people_when_it_fails_for_good():
    assert all(task.retries == 2 and task.on_failure_callback for task in DAG.tasks)


@pytest.fixture
def submitted(monkeypatch, tmp_path):
    """Runs a group up to the operator of Airflow, and gives what it would have submitted."""
    (tmp_path / "dist/jars").mkdir(parents=True)
    (tmp_path / "dist/jars/pipelines-9.jar").touch()
    monkeypatch.setattr(chain, "HOME", tmp_path)
    seen = {}

    def submit(operator, context):
        seen.update(words=operator.application_args, jar=operator.application)
        seen["connection"] = os.environ.get("AIRFLOW_CONN_SPARK_DEFAULT")
        if "fails" in context:
            raise AirflowException(f"Cannot execute: … Error code is: {context['fails']}.")

    monkeypatch.setattr(SparkSubmitOperator, "execute", submit)

    def run(group, **context):
        chain.RunStages(task_id="t", stages=chain.GROUPS[group]).execute(context)
        return seen

    return run


def test_a_group_runs_its_stages_of_the_recipe(submitted, tmp_path):
    seen = submitted("select", params=params(workspace="/w", settings=["gates.coverage=0.9"], master="local[2]"))
    assert seen["words"] == [
        *("run", str(tmp_path / "conf/demo.yaml"), "--set", "workspace=/w", "--set", "gates.coverage=0.9"),
        *("--from", "normalize", "--to", "dedup"),
    ]
    assert seen["jar"].endswith("pipelines-9.jar")
    assert json.loads(seen["connection"]) == {"conn_type": "spark", "host": "local[2]"}
    assert "AIRFLOW_CONN_SPARK_DEFAULT" not in os.environ


def test_without_a_master_the_connection_stays_as_it_is(submitted):
    assert submitted("read", params=params(master=""))["connection"] is None


def test_a_wrong_recipe_is_not_tried_again_and_a_stopped_run_is(submitted):
    with pytest.raises(AirflowFailException):
        submitted("read", params=params(), fails=2)
    with pytest.raises(AirflowException) as stopped:
        submitted("read", params=params(), fails=1)
    assert not isinstance(stopped.value, AirflowFailException)


def test_what_is_not_built_is_said(submitted, tmp_path):
    (tmp_path / "dist/jars/pipelines-9.jar").unlink()
    with pytest.raises(AirflowFailException, match="build it with ./syllabus --version"):
        submitted("read", params=params())


FAILED = {"name": "coverage", "status": "failed", "expected": ">= 0.8", "actual": "0.5"}


@pytest.mark.parametrize(
    ("train", "given", "branch"),
    [
        (True, {}, "train"),
        (False, {}, "people"),
        (True, {"fitFor": ["prompt-tuning"]}, "people"),
        (True, {"gates": [FAILED]}, "people"),
        (True, {"gates": [FAILED | {"status": "unproven"}]}, "train"),
    ],
)
def test_the_verdict_decides_who_goes_on(tmp_path, train, given, branch):
    decide = DAG.get_task("verdict").python_callable
    assert decide(manifest(tmp_path, **given), params=params(train=train, base="/models/base")) == branch


def test_training_needs_a_base(tmp_path):
    with pytest.raises(AirflowFailException, match="base is empty"):
        DAG.get_task("verdict").python_callable(manifest(tmp_path), params=params(train=True))


def test_people_are_told_what_is_open(tmp_path, caplog):
    path = manifest(tmp_path, gates=[FAILED], fitFor=[])
    DAG.get_task("people").python_callable(path, params=params())
    assert "gate coverage failed: expected >= 0.8, is 0.5" in caplog.text
    assert "too small for LoRA: 900 training samples" in caplog.text
    assert path in caplog.text
