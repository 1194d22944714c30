"""kill -9 at any moment: what was acknowledged is there, once, and the program starts again by itself."""

import os
import random
from collections import Counter
from time import sleep

from load import Load

KILLS = 20
WRITERS = 6
START_SECONDS = 5
SEED = int(os.environ.get("FAULT_TEST_SEED", "20260901"))


def test_a_server_killed_twenty_times_under_load_keeps_every_acknowledged_entry(program, visitors):
    killed_under_load(program, visitors, KILLS)


def test_a_server_on_postgresql_keeps_every_acknowledged_entry_as_well(program_on_postgresql, visitors):
    """The database outlives the kill: here an abandoned transaction and an abandoned lock must not hold the next server up."""
    killed_under_load(program_on_postgresql, visitors, KILLS // 4)


def killed_under_load(program, visitors, kills):
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    # The first start may fill the database.
    program.start()
    writers = visitors(program, WRITERS)
    acknowledged, unknown, unheard = [], 0, 0
    for _ in range(kills):
        load = Load(writers)
        # From the first write until long after it, so that checkpoints are hit as well.
        sleep(chance.uniform(0.02, 1.5))
        program.kill()
        load.end()
        assert not load.refused, load.refused
        acknowledged += load.acknowledged
        unknown += len(load.unknown)

        seconds = program.start()
        assert seconds <= START_SECONDS, f"starting again took {seconds:.1f} s"
        there = Counter(program.entries())
        assert_once(there, acknowledged)
        assert all(there[entry.text] <= 1 for _, entry in load.unknown)
        unheard += sum(there[entry.text] for _, entry in load.unknown)
        acknowledged += sent_again(program, writers, load)
        assert_once(Counter(program.entries()), acknowledged)
        program.assert_sound()
    assert len(acknowledged) > kills * WRITERS and unknown > kills, "the kills did not fall under load"
    print(f"{len(acknowledged)} entries acknowledged; {unknown} had to be sent again, {unheard} of them were stored before")


def sent_again(program, writers, load):
    """Sends what had no answer once more, as a browser does, and hands back what is now acknowledged."""
    for writer in writers:
        writer.move(program.address)
    for writer, entry in load.unknown:
        assert writer.write(entry) == 303
    return [entry for _, entry in load.unknown]


def assert_once(there, entries):
    wrong = [entry for entry in entries if there[entry.text] != 1]
    assert not wrong, f"{len(wrong)} of {len(entries)} acknowledged entries are not there exactly once: {wrong[:5]}"
