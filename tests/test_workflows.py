"""The workflows run what exists, with no more rights than they need, and nothing unpinned."""

import re
from pathlib import Path

import pytest
import yaml

from tools.__main__ import COMMANDS

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: (?:\./\S+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)(?: |$)")

every_workflow = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def workflow(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def commands(path):
    """Return the text of all commands of a workflow."""
    jobs = workflow(path)["jobs"].values()
    return "\n".join(s["run"] for job in jobs for s in job.get("steps", []) if "run" in s)


def test_there_are_workflows_to_test():
    assert {path.stem for path in FILES} >= {"check", "publish", "release"}


@every_workflow
def test_rights_are_given_job_by_job(path):
    assert workflow(path)["permissions"] == {}
    for name, job in workflow(path)["jobs"].items():
        assert isinstance(job["permissions"], dict), name


@every_workflow
def test_every_action_is_pinned_to_a_commit_and_names_its_version(path):
    lines = [row for row in path.read_text(encoding="utf-8").splitlines() if "uses:" in row]
    assert lines
    assert [row for row in lines if not PINNED.search(row)] == []


@every_workflow
def test_no_job_runs_for_hours(path):
    """One that calls another workflow cannot have a limit; those that it calls have."""
    jobs = workflow(path)["jobs"].items()
    assert [name for name, job in jobs if "uses" not in job and "timeout-minutes" not in job] == []


@every_workflow
def test_a_checkout_keeps_its_token_only_where_something_is_pushed(path):
    for name, job in workflow(path)["jobs"].items():
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                pushes = any("git push" in other.get("run", "") for other in job["steps"])
                assert step["with"]["persist-credentials"] is pushes, name


@every_workflow
def test_no_command_contains_what_others_could_write(path):
    """Expressions come in through `env:`, where the shell does not run them."""
    assert "${{" not in commands(path)


def test_one_green_job_waits_for_all_others():
    jobs = workflow(ROOT / ".github" / "workflows" / "check.yml")["jobs"]
    green = jobs.pop("all-green")
    assert green["if"] == "always()"
    assert sorted(green["needs"]) == sorted(jobs)


def test_what_is_deployed_is_what_was_tested():
    jobs = workflow(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    assert jobs["deploy"]["needs"] == "check"
    downloads = [s for s in jobs["deploy"]["steps"] if "download-artifact@" in s.get("uses", "")]
    assert [step["with"]["name"] for step in downloads] == ["site"]
    assert not any("run" in step for step in jobs["deploy"]["steps"])


def test_workflows_call_commands_and_files_that_exist():
    text = "\n".join(commands(path) for path in FILES)
    called = set(re.findall(r"-m tools (\w+)", text))
    assert {"check", "site", "browser"} <= called <= COMMANDS.keys()
    named = set(re.findall(r"(?<![\w./-])(?:locks|tests|live)/[\w./-]+\w", text))
    assert "tests/pyodide/run.py" in named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_what_is_published_was_built_twice_alike_and_tested_on_every_system():
    jobs = workflow(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    built = "\n".join(step.get("run", "") for step in jobs["build"]["steps"])
    assert built.count("-m tools offline") == 2
    assert "diff --recursive" in built
    matrix = jobs["test"]["strategy"]["matrix"]
    assert {system.split("-")[0] for system in matrix["os"]} == {"ubuntu", "macos", "windows"}
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    for name, job in jobs.items():
        fetched = [s for s in job["steps"] if "download-artifact@" in s.get("uses", "")]
        assert [s["with"]["name"] for s in fetched] == ["dist"] * (name != "build")
    assert [jobs[name]["needs"] for name in ("test", "attest", "publish")] == [
        "build",
        "test",
        "attest",
    ]
