"""How to cite the data: CITATION.cff in the repository says the same as the data do, and is valid."""

import subprocess
import sys

import pytest

from chronicle.export.papers import citation, citation_cff
from chronicle.export.site_address import SiteAddress


def validate(file) -> subprocess.CompletedProcess:
    command = [sys.executable, "-W", "ignore", "-m", "check_jsonschema"]
    command += ["--builtin-schema", "vendor.citation-file-format", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_repository_is_cited_as_the_data_say(root, chronicle):
    wanted = citation_cff(chronicle, SiteAddress(chronicle.site.url or "", chronicle))
    assert (root / "CITATION.cff").read_text(encoding="utf-8") == wanted


@pytest.mark.parametrize("name", ["small", "chronicle"])
def test_it_is_valid(request, tmp_path, name, url):
    chronicle = request.getfixturevalue(name)
    file = tmp_path / "CITATION.cff"
    file.write_text(citation_cff(chronicle, SiteAddress(url, chronicle)), encoding="utf-8")
    run = validate(file)
    assert run.returncode == 0, run.stdout
    file.write_text(file.read_text(encoding="utf-8").replace("authors:", "autors:"), encoding="utf-8")
    assert validate(file).returncode != 0


def test_the_sentence_names_title_version_and_address(small, url):
    words = citation(small, SiteAddress(url, small))
    assert words.startswith("Contributors to Sweden & Norway. Sweden & Norway, 1814–1905. Version ")
    assert words.endswith(f"{url}.")
