"""The real program in a folder of its own, to start, to break and to look into."""

import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from time import monotonic

from demo_site import PROGRAM, settings, wait_for_address

SETTLE_SECONDS = 30


class Leidraad:
    """Every command gets the same data folder and port; `more` are further settings."""

    def __init__(self, folder: Path, **more: str):
        self.folder = folder
        self.environment = settings(folder) | more
        self.address = ""
        self.server: subprocess.Popen | None = None

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run([PROGRAM, *words], env=self.environment, capture_output=True, text=True, timeout=SETTLE_SECONDS)

    def start(self, command: str = "demo") -> float:
        """Serves; returns after how many seconds the address was printed."""
        begin, log = monotonic(), self.folder.parent / f"{self.folder.name}.log"
        with log.open("ab") as errors:
            self.server = subprocess.Popen(
                [PROGRAM, command], env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True
            )
        self.address = wait_for_address(self.server, log)
        return monotonic() - begin

    def kill(self):
        """As when the power goes: the program gets no chance to do anything."""
        self.server.kill()
        self.server.wait()

    def stop(self) -> tuple[int, float]:
        """Asks it to stop; returns its exit status and how many seconds it took."""
        begin = monotonic()
        self.server.send_signal(signal.SIGTERM)
        return self.server.wait(SETTLE_SECONDS), monotonic() - begin

    def end(self):
        if self.server and self.server.poll() is None:
            self.kill()

    @property
    def database(self) -> Path:
        return self.folder / "leidraad.sqlite"

    def entries(self) -> list[str]:
        """The texts of all logbooks, as they are in the database, read without the program."""
        if address := self.environment.get("LEIDRAAD_DATABASE"):
            return psql(address, "SELECT text FROM log_entry").splitlines()
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            return [text for (text,) in database.execute("SELECT text FROM log_entry")]

    def assert_sound(self):
        verified = self.run("verify")
        assert verified.returncode == 0, verified.stdout + verified.stderr


def psql(address: str, statement: str) -> str:
    words = ["psql", "--no-psqlrc", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", f"--command={statement}", address]
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=SETTLE_SECONDS).stdout
