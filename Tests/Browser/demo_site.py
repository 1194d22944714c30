"""A demo of Leidraad with fresh data, started for one run and stopped after it."""

import json
import os
import re
import signal
import socket
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from time import monotonic

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("BROWSER_TEST_PROGRAM", PROJECT / ".build/debug/leidraad"))
START_SECONDS = 90
STOP_SECONDS = 20


@dataclass(frozen=True)
class Person:
    person: str
    name: str
    role: str
    organisation: str


@dataclass(frozen=True)
class DemoSite:
    address: str  # without a slash at the end
    people: list[Person]

    def someone(self, words: str) -> Person:
        """The one person whose key is `words`, or whose name or role begins with it."""
        low = words.lower()
        found = [p for p in self.people if p.person == words] or [
            p for p in self.people if p.name.lower().startswith(low)
        ]
        found = found or [p for p in self.people if p.role.lower().startswith(low)][:1]
        assert len(found) == 1, f"'{words}' is not one person of the demo: " + ", ".join(
            f"{p.name} ({p.role}, {p.organisation})" for p in self.people
        )
        return found[0]


def serve(folder: Path, log: Path):
    """Yields the site while it runs; at the end it must stop by itself after SIGTERM."""
    environment = settings(folder)
    with log.open("wb") as errors:
        server = subprocess.Popen([PROGRAM, "demo"], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True)
        try:
            address = wait_for_address(server, log)
            yield DemoSite(address, people(environment))
        finally:
            server.send_signal(signal.SIGTERM)
            try:
                server.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                server.kill()
                raise AssertionError(f"the demo was still running {STOP_SECONDS} s after SIGTERM; see {log}") from None


def settings(folder: Path) -> dict[str, str]:
    """Our own environment without a developer's LEIDRAAD_ settings, which could point at a real database."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("LEIDRAAD_")}
    return own | {"LEIDRAAD_DATA": str(folder), "LEIDRAAD_PORT": str(free_port())}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_address(server: subprocess.Popen, log: Path) -> str:
    lines: Queue[str] = Queue()
    # The reader goes on after the address, so that the server never waits for a full pipe.
    threading.Thread(target=lambda: [lines.put(line) for line in server.stdout], daemon=True).start()
    printed, end = "", monotonic() + START_SECONDS
    while monotonic() < end and server.poll() is None:
        try:
            line = lines.get(timeout=0.2)
        except Empty:
            continue
        printed += line
        if address := re.search(r"http://[\w.]+:\d+", line):
            return address.group()
    raise AssertionError(f"no address from {PROGRAM} demo:\n{printed}\n{log.read_text(errors='replace')[-4000:]}")


def people(environment: dict[str, str]) -> list[Person]:
    listing = subprocess.run([PROGRAM, "demo", "--list", "--json"], env=environment, capture_output=True, text=True, timeout=START_SECONDS)
    assert listing.returncode == 0, listing.stderr
    return [Person(p["person"], p["name"], p["role"], p["organisation"]) for p in json.loads(listing.stdout)]
