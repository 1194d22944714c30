"""Learners who keep writing in their logbooks, each over a connection of its own, and remember what they were promised."""

import http.client
import re
import threading
import uuid
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

TIMEOUT = 15


@dataclass(frozen=True)
class Entry:
    request: str
    text: str


class Visitor:
    """A person of the demo with a browser that does no more than keep its cookie."""

    def __init__(self, address: str, person: str):
        self.address, self.cookie = address, ""
        self.connection = connection(address)
        status, headers, _ = self.send("/demo/sign-in", person=person)
        assert status == 303, f"signing in answered {status}"
        self.cookie = headers["Set-Cookie"].split(";")[0]
        track = re.search(r'href="(/o/[^"/]+/tracks/[0-9a-f]{32})"', self.page("/"))
        assert track, "this person has no track on the first screen"
        self.logbook = track.group(1)

    def move(self, address: str):
        """After a restart: the same session, on a new connection."""
        self.address, self.connection = address, connection(address)

    def page(self, path: str) -> str:
        self.connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = self.connection.getresponse()
        text = answer.read().decode()
        assert answer.status == 200, f"{path} answered {answer.status}: {text[-500:]}"
        return text

    def send(self, path: str, **form: str) -> tuple[int, http.client.HTTPMessage, str]:
        headers = {
            "Content-Type": "application/x-www-form-urlencoded", "Cookie": self.cookie,
            "Origin": self.address, "Sec-Fetch-Site": "same-origin",
        }
        self.connection.request("POST", path, urlencode(form), headers)
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()

    def write(self, entry: Entry) -> int:
        return self.send(self.logbook + "/log", request=entry.request, entry=entry.text)[0]


def connection(address: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(address).netloc, timeout=TIMEOUT)


@dataclass
class Load:
    """Writes with all visitors at once until it is ended or the server is gone."""

    visitors: list[Visitor]
    acknowledged: list[Entry] = field(default_factory=list)
    unknown: list[tuple[Visitor, Entry]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def __post_init__(self):
        self._ended = threading.Event()
        self._writers = [threading.Thread(target=self._write, args=[visitor], daemon=True) for visitor in self.visitors]
        for writer in self._writers:
            writer.start()

    def end(self):
        self._ended.set()
        for writer in self._writers:
            writer.join(TIMEOUT + 5)
            assert not writer.is_alive(), "a writer hangs"

    def _write(self, visitor: Visitor):
        while not self._ended.is_set():
            request = uuid.uuid4().hex
            entry = Entry(request, f"Vandaag hielp ik bij het ontbijt ({request}).")
            try:
                status = visitor.write(entry)
            except (OSError, http.client.HTTPException):
                # No answer: it may be stored, or not. A browser would send it again.
                self.unknown.append((visitor, entry))
                return
            if status == 303:
                self.acknowledged.append(entry)
            else:
                self.refused.append(f"{status} for {entry.text}")
