"""Each test has a demo of its own, filled once for all and copied, so that no test hands its damage on."""

import shutil

import pytest
from demo_site import people
from leidraad import Leidraad
from load import Visitor


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A folder with a demo that nobody used yet, and its learners."""
    program = Leidraad(tmp_path_factory.mktemp("filled"))
    everybody = people(program.environment)
    return program.folder, [somebody for somebody in everybody if somebody.role == "student"]


@pytest.fixture
def program(filled, tmp_path):
    folder, _ = filled
    program = Leidraad(tmp_path / "demo")
    shutil.copytree(folder, program.folder)
    yield program
    program.end()


@pytest.fixture
def visitors(filled):
    """Signs learners in at a program that serves."""
    _, students = filled
    return lambda program, count: [Visitor(program.address, student.person) for student in students[:count]]
