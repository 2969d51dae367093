"""What the host of the repository reads: workflows, forms, hooks; held against schemas and audits of other people."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from pre_commit.clientlib import load_config

from chronicle.commands import COMMANDS

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(file for file in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if file.name != "config.yml")


def read(file: Path) -> dict:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_schemas_of_the_host(schema: str, files: list[Path]):
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_workflows_trust_nobody(file: Path):
    text, workflow = file.read_text(encoding="utf-8"), read(file)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in text and "secrets." not in text
    for name, job in workflow["jobs"].items():
        writes = {key for key, value in job.get("permissions", {}).items() if value == "write"}
        assert writes <= ({"pages", "id-token"} if name == "deploy" else set())
        assert job["timeout-minutes"] <= 90
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "what a stranger wrote could run"
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_and_say_their_version(file: Path):
    uses = re.findall(r"uses: *(.*)", file.read_text(encoding="utf-8"))
    assert uses
    assert [use for use in uses if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", use)] == []


def test_one_action_has_one_pin():
    pins = {use for file in WORKFLOWS for use in re.findall(r"uses: *(\S+@\S+)", file.read_text(encoding="utf-8"))}
    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


def test_an_auditor_of_workflows_finds_nothing():
    command = [shutil.which("zizmor") or str(Path(sys.executable).parent / "zizmor"), "--offline", "--persona=pedantic"]
    run = subprocess.run([*command, str(GITHUB)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_commands_that_are_named_exist():
    known = set(COMMANDS)
    for file in (*WORKFLOWS, ROOT / ".pre-commit-config.yaml", GITHUB / "PULL_REQUEST_TEMPLATE.md", ROOT / "README.md"):
        assert set(re.findall(r"python -m chronicle (\w+)", file.read_text(encoding="utf-8"))) <= known, file.name


def test_the_weekly_job_runs_weekly():
    schedule = read(GITHUB / "workflows" / "weekly.yml")[True]["schedule"]  # `on` is true in YAML 1.1
    assert len(schedule) == 1
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule[0]["cron"])


def test_pages_can_fill_in_the_form_for_mistakes():
    """The pages of the site give these names in their addresses."""
    fields = {field.get("id"): field for field in read(GITHUB / "ISSUE_TEMPLATE" / "report-a-mistake.yml")["body"]}
    assert fields.keys() >= {"record", "page", "what", "source"}
    assert fields["what"]["validations"]["required"] is True
    assert {fields[name]["type"] for name in ("record", "page")} == {"input"}


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.name)
def test_forms_say_what_each_field_is_for(file: Path):
    fields = [field for field in read(file)["body"] if field["type"] != "markdown"]
    assert all(field["attributes"]["description"].strip() for field in fields)
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_hooks_before_a_commit():
    config = load_config(ROOT / ".pre-commit-config.yaml")
    hooks = {hook["id"]: hook for repository in config["repos"] for hook in repository["hooks"]}
    assert hooks.keys() == {"chronicle-fmt", "chronicle-check", "ruff-check", "ruff-format"}
    assert re.search(hooks["chronicle-fmt"]["files"], "data/events/1953.yml")
    assert re.search(hooks["chronicle-check"]["files"], "docs/about.md")
