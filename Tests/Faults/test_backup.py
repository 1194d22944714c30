"""A copy while people write, put back in another place."""

import shutil
from time import sleep

import pytest
from leidraad import Leidraad
from load import Load


@pytest.fixture
def backup(program, visitors, tmp_path):
    """A copy made under load, and the entries that were acknowledged before it began."""
    program.start()
    load = Load(visitors(program, 6))
    sleep(0.7)
    before = list(load.acknowledged)
    file = tmp_path / "copy.leidraad"
    made = program.run("backup", file)
    load.end()
    assert made.returncode == 0, made.stderr
    assert before and len(load.acknowledged) > len(before), "nobody wrote during the backup"
    return file, before


@pytest.fixture
def empty_place(program, tmp_path):
    """A second machine, where only the secret was put back."""
    place = Leidraad(tmp_path / "elsewhere")
    place.folder.mkdir()
    shutil.copy(program.folder / "server-secret", place.folder)
    yield place
    place.end()


def test_a_backup_made_while_people_write_is_whole_in_an_empty_place(backup, empty_place, visitors):
    file, before = backup
    restored = empty_place.run("restore", file)
    assert restored.returncode == 0, restored.stderr
    empty_place.assert_sound()
    stored = empty_place.entries()
    assert all(stored.count(entry.text) == 1 for entry in before)
    # And people work on there.
    empty_place.start()
    assert len(visitors(empty_place, 2)) == 2
    empty_place.assert_sound()


def test_restore_refuses_a_database_in_use_and_changes_nothing(backup, program):
    file, before = backup
    stored = len(program.entries())
    refused = program.run("restore", file)
    assert refused.returncode == 1 and "is serving this database" in refused.stderr, refused.stderr
    program.stop()
    refused = program.run("restore", file)
    assert refused.returncode == 1 and "not empty" in refused.stderr, refused.stderr
    assert len(program.entries()) == stored
    program.assert_sound()


def test_restore_refuses_a_damaged_backup(backup, empty_place):
    file, _ = backup
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    refused = empty_place.run("restore", file)
    assert refused.returncode == 1 and "checksum" in refused.stderr.lower(), refused.stderr
    assert not empty_place.database.exists() or empty_place.database.stat().st_size == 0
