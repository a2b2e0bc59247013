"""Syllabus by the clock: from the sources to the verdict, and on to training where the verdict allows it.

Every group of stages is one spark-submit of `syllabus run`. The run keeps its own accounts, so a task that is tried
again goes on where it stopped, and one that has nothing to do says so in seconds.
"""

from __future__ import annotations

import html
import json
import logging
import os
import shlex
import subprocess
from datetime import timedelta
from pathlib import Path

from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.providers.smtp.hooks.smtp import SmtpHook
from airflow.sdk import Param, dag, task
from airflow.sdk.exceptions import AirflowException, AirflowFailException

log = logging.getLogger(__name__)

# The project: two folders up, unless this file was copied into a folder of DAGs.
HOME = Path(os.environ.get("SYLLABUS_HOME") or Path(__file__).resolve().parents[2])

# Task -> its part of the run. The first names no --from, since that is what lists the sources anew; the last names no
# stages at all, since only a run of all of them writes the hand-off: by then each stands as it was.
GROUPS = {
    "read": ["--to", "mask"],
    "select": ["--from", "normalize", "--to", "dedup"],
    "write": ["--from", "structure", "--to", "render"],
    "handoff": [],
}

PARAMS = {
    "recipe": Param("conf/demo.yaml", type="string", description="the recipe; a relative path begins at the project"),
    "workspace": Param("", type="string", description="another workspace than the recipe's; empty keeps the recipe's"),
    "settings": Param(
        [],
        type="array",
        items={"type": "string", "pattern": "^[^=]+=.*$"},
        description="keys of the recipe to set, one a line, such as gates.coverage=0.9",
    ),
    "master": Param(
        "local[*]",
        type="string",
        description="where Spark runs: local[*] or spark://HOST:PORT; empty takes the connection spark_default, "
        "in which YARN and Kubernetes have their queue, namespace and deploy mode",
    ),
    "train": Param(False, type="boolean", description="tune a model, if the verdict allows it"),
    "base": Param("", type="string", description="folder of the model to tune, where train is on"),
    "people": Param(
        [],
        type="array",
        items={"type": "string", "format": "email"},
        description="who is mailed (connection smtp_default) what needs a person; the log says it anyway",
    ),
}


def words(params: dict) -> list[str]:
    """The recipe and what is set over it, as every command takes them."""
    settings = [f"workspace={params['workspace']}"] if params["workspace"] else []
    settings += params["settings"]
    return [str(HOME / params["recipe"]), *(word for setting in settings for word in ("--set", setting))]


def tell(params: dict, subject: str, text: str) -> None:
    log.warning("%s\n%s", subject, text)
    if params["people"]:
        with SmtpHook() as post:
            post.send_email_smtp(to=params["people"], subject=subject, html_content=f"<pre>{html.escape(text)}</pre>")


def tell_failure(context: dict) -> None:
    """Once a task has failed for good: a gate's message names its cure and the command to go on."""
    subject = f"Syllabus: {context['params']['recipe']} stopped at {context['ti'].task_id}"
    tell(context["params"], subject, str(context.get("exception", "")))


class RunStages(SparkSubmitOperator):
    """`syllabus run` of some stages, as the parameters of this run say."""

    def __init__(self, *, stages: list[str], **kwargs):
        super().__init__(java_class="io.syllabus.pipelines.Syllabus", **kwargs)
        self.stages = stages

    def execute(self, context):
        params = context["params"]
        self.application = application()
        self.application_args = ["run", *words(params), *self.stages]
        if params["master"]:
            # Airflow takes a master from a connection alone, and a connection from the environment first.
            os.environ["AIRFLOW_CONN_SPARK_DEFAULT"] = json.dumps({"conn_type": "spark", "host": params["master"]})
        try:
            super().execute(context)
        except AirflowException as failure:
            # 2: the recipe or the arguments are wrong, and stay so however often they are tried
            if "Error code is: 2." in str(failure):
                raise AirflowFailException(str(failure)) from failure
            raise
        finally:
            if params["master"]:
                del os.environ["AIRFLOW_CONN_SPARK_DEFAULT"]


def application() -> str:
    jar = next(HOME.glob("dist/jars/pipelines-*.jar"), None)
    if jar is None:
        raise AirflowFailException(
            f"Cannot submit: there is no dist/jars/pipelines-*.jar in {HOME}; build it with ./syllabus --version, "
            "or set SYLLABUS_HOME to a project that is built"
        )
    return str(jar)


@task
def report(params=None) -> str:
    """The path of the report; as the task's result it is the XCom that others read."""
    asked = subprocess.run([HOME / "dist/bin/syllabus", "report", *words(params)], capture_output=True, text=True)
    if asked.returncode != 0:
        raise AirflowException(asked.stderr.strip())
    return asked.stdout.strip()


@task.branch
def verdict(path: str, params=None) -> str:
    """Trains on what is large enough and has passed its gates; leaves all else to people."""
    manifest = json.loads(Path(path).with_name("manifest.json").read_text(encoding="utf-8"))
    if not params["train"] or open_points(manifest):
        return "people"
    if not params["base"]:
        raise AirflowFailException("Cannot train: train is on and base is empty; name the folder of the model to tune")
    return "train"


def open_points(manifest: dict) -> list[str]:
    """What keeps a version from being trained on without a person's word."""
    points = [
        f"gate {gate['name']} failed: expected {gate['expected']}, is {gate['actual']}"
        for gate in manifest["gates"]
        if gate["status"] == "failed"
    ]
    if "lora" not in manifest["fitFor"]:
        points.append(f"too small for LoRA: {manifest['splits'].get('train', 0)} training samples")
    return points


@task
def people(path: str, params=None) -> None:
    manifest = json.loads(Path(path).with_name("manifest.json").read_text(encoding="utf-8"))
    points = open_points(manifest) or ["ready to train; the parameter train was off"]
    unproven = [gate["name"] for gate in manifest["gates"] if gate["status"] == "unproven"]
    if unproven:
        points.append("unproven, nothing was measured: " + ", ".join(unproven))
    subject = f"Syllabus: {manifest['dataset']} version {manifest['version']} needs a look"
    tell(params, subject, "\n".join([*points, f"report: {path}"]))


@task.bash(env={"SYLLABUS_HOME": str(HOME)}, append_env=True)
def train(path: str, params=None) -> str:
    handoff = str(Path(path).parent)
    return shlex.join([str(HOME / "dist/bin/syllabus"), "finetune", handoff, "--base", params["base"]])


@dag(
    dag_id="syllabus",
    schedule=None,  # started by hand or by another DAG; a cron line here runs it by the clock
    catchup=False,
    max_active_runs=1,  # one run at a time in a workspace
    params=PARAMS,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=1), "on_failure_callback": tell_failure},
    tags=["syllabus"],
    doc_md=__doc__,
)
def chain():
    last = None
    for name, stages in GROUPS.items():
        group = RunStages(task_id=name, stages=stages, name=f"syllabus {name}")
        if last is not None:
            last >> group
        last = group
    path = report()
    last >> path
    verdict(path) >> [train(path), people(path)]


syllabus = chain()
