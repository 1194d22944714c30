"""The imports as an operator runs them: what they print, and how they end."""

import json
import shutil
from pathlib import Path

import pytest
from demo_site import PROJECT
from leidraad import Leidraad

OURS = PROJECT / "Demo" / "begeleider-dagactiviteiten.xml"
PEOPLE = PROJECT / "Demo" / "people"
# The real files of SBB are not ours to keep; they are read where they lie beside the project.
REAL = sorted((PROJECT.parent / "shared" / "data" / "sbb").glob("*.xml"))


@pytest.fixture
def place(tmp_path) -> Leidraad:
    return Leidraad(tmp_path / "data")


def imported(place: Leidraad, kind: str, source: Path, *more: str) -> dict:
    done = place.run("import", kind, source, "--organisation", "de-brug", "--create-organisation", "--json", *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def changes(report: dict) -> tuple[int, int, int, int]:
    return report["created"], report["updated"], report["unchanged"], report["removed"]


@pytest.mark.parametrize("file", [OURS, *REAL], ids=lambda file: file.stem)
def test_a_qualification_file_says_what_was_read_and_a_second_time_changes_nothing(place, file):
    first = imported(place, "qualification", file)
    for part in ("coreTasks", "workProcesses", "competences", "profiles"):
        assert isinstance(first[part], int) and first[part] > 0, (part, first)
    second = imported(place, "qualification", file)
    assert (first["status"], second["status"]) == ("created", "unchanged")
    assert all(second[part] == first[part] for part in ("coreTasks", "workProcesses", "competences", "profiles"))


def test_an_unknown_organisation_is_refused_with_what_to_do(place):
    refused = place.run("import", "qualification", OURS, "--organisation", "nergens")
    assert refused.returncode == 1 and "--create-organisation" in refused.stderr and refused.stdout == ""


@pytest.mark.parametrize("content", [b"", b"<kwalificatie", b"<html/>", b"\xff\xfe\x00"], ids=["empty", "cut", "other", "bytes"])
def test_something_else_than_a_qualification_file_is_refused(place, tmp_path, content):
    file = tmp_path / "file.xml"
    file.write_bytes(content)
    refused = place.run("import", "qualification", file, "--organisation", "x", "--create-organisation")
    assert refused.returncode == 1 and "file.xml" in refused.stderr, refused.stderr


def test_people_come_in_once_and_a_dry_run_only_says_so(place):
    promised = imported(place, "people", PEOPLE, "--dry-run")
    first = imported(place, "people", PEOPLE)
    assert promised["dryRun"] and not first["dryRun"]
    created, updated, unchanged, removed = changes(first)
    assert changes(promised) == changes(first) and created > 0 and (updated, unchanged, removed) == (0, 0, 0)
    assert changes(imported(place, "people", PEOPLE)) == (0, 0, created, 0)


def test_a_changed_name_and_a_leaver_are_counted_as_such(place, tmp_path):
    created = changes(imported(place, "people", PEOPLE))[0]
    folder = shutil.copytree(PEOPLE, tmp_path / "people")
    edit(folder / "users.csv", b"Bram,Wit", b"Bram,Zwart")
    drop(folder / "enrollments.csv", b"e-s1016-2c")
    _, updated, unchanged, removed = changes(imported(place, "people", folder))
    assert (updated, removed) == (1, 1) and unchanged == created - 2


def test_a_fault_names_file_line_column_and_value_and_stores_nothing(place, tmp_path):
    folder = shutil.copytree(PEOPLE, tmp_path / "people")
    edit(folder / "enrollments.csv", b"groep-2b,debrug,s1003", b"groep-9z,debrug,s1003")
    refused = place.run("import", "people", folder, "--organisation", "de-brug", "--create-organisation", "--json")
    assert refused.returncode == 1 and refused.stdout == ""
    line = refused.stderr.splitlines()[0]
    assert all(part in line for part in ("enrollments.csv", "4", "classSourcedId", "groep-9z")), line
    assert place.run("import", "people", PEOPLE, "--organisation", "de-brug").returncode == 1, "the organisation was made after all"


def edit(file: Path, old: bytes, new: bytes):
    content = file.read_bytes()
    assert content.count(old) == 1, f"{old} is {content.count(old)} times in {file.name}"
    file.write_bytes(content.replace(old, new))


def drop(file: Path, beginning: bytes):
    lines = file.read_bytes().splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(beginning)]
    assert len(kept) == len(lines) - 1
    file.write_bytes(b"".join(kept))
