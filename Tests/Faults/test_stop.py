"""Stopping in order, and what does not start beside a server."""

from time import sleep

from demo_site import free_port
from load import Load

DRAIN_SECONDS = 10


def test_sigterm_under_load_answers_what_was_accepted_and_ends_well(program, visitors):
    program.start()
    load = Load(visitors(program, 6))
    sleep(1)
    status, seconds = program.stop()
    load.end()
    assert status == 0 and seconds <= DRAIN_SECONDS, f"status {status} after {seconds:.1f} s"
    assert load.acknowledged and not load.refused, load.refused
    stored = program.entries()
    assert all(stored.count(entry.text) == 1 for entry in load.acknowledged)
    program.assert_sound()


def test_sigterm_does_not_wait_for_a_browser_that_keeps_its_connection(program, visitors):
    program.start()
    visitors(program, 3)
    status, seconds = program.stop()
    assert status == 0 and seconds <= DRAIN_SECONDS, f"status {status} after {seconds:.1f} s"


def test_a_second_server_on_the_same_database_is_refused_and_the_first_serves_on(program, visitors):
    program.start()
    for command in ("demo", "serve"):
        second = program.run(command, "--port", str(free_port()))
        assert second.returncode == 1 and "another server is serving this database" in second.stderr, second.stderr
    assert len(visitors(program, 1)) == 1
