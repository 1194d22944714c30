"""Each test has a demo of its own, filled once for all and copied, so that no test hands its damage on."""

import os
import shutil
from uuid import uuid4

import pytest
from demo_site import people
from leidraad import Leidraad, psql
from load import Visitor

# The server that the Swift tests use as well; without it these tests run on SQLite only.
POSTGRESQL = os.environ.get("LEIDRAAD_TEST_POSTGRESQL")


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
def program_on_postgresql(tmp_path):
    """The same people, in a database of their own."""
    if not POSTGRESQL:
        pytest.skip("LEIDRAAD_TEST_POSTGRESQL is not set")
    name = f"leidraad_faults_{uuid4().hex}"
    psql(POSTGRESQL, f"CREATE DATABASE {name}")
    program = Leidraad(tmp_path / "demo", LEIDRAAD_DATABASE=f"{POSTGRESQL.rsplit('/', 1)[0]}/{name}")
    yield program
    program.end()
    psql(POSTGRESQL, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def visitors(filled):
    """Signs learners in at a program that serves."""
    _, students = filled
    return lambda program, count: [Visitor(program.address, student.person) for student in students[:count]]
