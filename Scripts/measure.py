"""Measures pages of running servers with wrk, each beside nginx serving a static file of the same size.

A round takes every page of every server once, so that a busy minute of the machine hits all of them. The pages of a server are JSON: [{"name", "url", "cookie", "method", "body"}]; url is a path, cookie, method and body may be left out. Where a
body holds {request}, each sending gets a fresh number there, so that no answer is a repeat of an earlier one. Of the rounds the
median by requests per second is written. A line with much stolen time says little: another guest had the processor.
"""

import argparse
import json
import os
import re
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

CONNECTIONS = 32
NGINX_PORT = 18081
COLUMNS = ["day", "commit", "engine", "learners", "page", "requests/s", "p50 ms", "p99 ms", "bytes", "statements", "errors",
           "memory MB", "stolen %", "nginx requests/s", "nginx p99 ms"]

# What wrk itself prints is for people; this prints one line for us.
WRK = """
local path, cookie, body = {path}, {cookie}, {body}
wrk.method = {method}
wrk.headers["Cookie"] = cookie
wrk.headers["Sec-Fetch-Site"] = "same-origin"
if body then wrk.headers["Content-Type"] = "application/x-www-form-urlencoded" end
local sent, first = 0, string.format("%08x%08x", os.time(), {seed})
function request()
  sent = sent + 1
  local fresh = first .. string.format("%016x", sent)
  return wrk.format(nil, path, nil, body and body:gsub("{{request}}", fresh))
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %f %f %f %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
"""


def lua(text: str | None) -> str:
    return "nil" if text is None else json.dumps(text, ensure_ascii=True)


def stolen() -> tuple[int, int]:
    ticks = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    return ticks[7], sum(ticks)


def load(address: str, page: dict, seconds: int, seed: int) -> dict:
    script = WRK.format(path=lua(page["url"]), cookie=lua(page.get("cookie")), body=lua(page.get("body")),
                        method=lua(page.get("method") or "GET"), seed=seed)
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        before = stolen()
        printed = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", file.name, address],
                                 capture_output=True, text=True, timeout=seconds + 30).stdout
        after = stolen()
    found = re.search(r"RESULT (\S+) (\S+) (\S+) (\d+)", printed)
    assert found, printed
    rate, p50, p99 = (float(word) for word in found.groups()[:3])
    return {"rate": rate, "p50": p50, "p99": p99, "errors": int(found[4]),
            "stolen": 100 * (after[0] - before[0]) / max(1, after[1] - before[1])}


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def once(address: str, page: dict) -> tuple[int, str]:
    """The size of one answer, and the number of SQL statements if the server tells it. Anything but success ends the run."""
    body = page.get("body")
    request = urllib.request.Request(address + page["url"], method=page.get("method") or "GET",
                                     data=body.replace("{request}", os.urandom(16).hex()).encode() if body else None)
    request.add_header("Sec-Fetch-Site", "same-origin")
    if page.get("cookie"):
        request.add_header("Cookie", page["cookie"])
    try:
        answer = urllib.request.build_opener(Stay).open(request, timeout=30)
    except urllib.error.HTTPError as refusal:
        answer = refusal
    expected = (200,) if request.method == "GET" else (200, 303)
    assert answer.status in expected, f"{page['name']}: {page['url']} answered {answer.status}"
    return len(answer.read()), answer.headers.get("X-Statements", "")


class Nginx:
    """Serves a file of each size asked for."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="leidraad-nginx-")
        here = self.folder.name
        Path(here, "nginx.conf").write_text(f"""
{"user root;" if os.geteuid() == 0 else ""}
worker_processes 2; daemon off; pid {here}/pid; error_log {here}/errors;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; default_type text/html;
  client_body_temp_path {here}/1; proxy_temp_path {here}/2; fastcgi_temp_path {here}/3; uwsgi_temp_path {here}/4; scgi_temp_path {here}/5;
  server {{ listen 127.0.0.1:{NGINX_PORT}; root {here}; }}
}}
""")
        self.server = subprocess.Popen(["nginx", "-c", f"{here}/nginx.conf", "-e", f"{here}/errors"],
                                       env=os.environ | {"PATH": os.environ["PATH"] + ":/usr/sbin"})
        time.sleep(0.5)
        assert self.server.poll() is None, "nginx did not start"
        return self

    def page(self, size: int) -> dict:
        Path(self.folder.name, f"{size}.html").write_bytes(b"x" * size)
        return {"url": f"/{size}.html"}

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(10)
        self.folder.cleanup()


def memory(process: int) -> float:
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())[1]) / 1024


@dataclass
class Target:
    """A page of one server, and what was measured of it."""

    labels: dict
    address: str
    process: int
    page: dict
    size: int
    statements: str
    own: list[dict] = field(default_factory=list)
    ceiling: list[dict] = field(default_factory=list)


def targets(server: str) -> list[Target]:
    """From `engine=…,learners=…,port=…,process=…,urls=FILE`."""
    words = dict(word.split("=", 1) for word in server.split(","))
    address = f"http://127.0.0.1:{words.pop('port')}"
    process, pages = int(words.pop("process")), json.loads(Path(words.pop("urls")).read_text())
    return [Target(words, address, process, page, *once(address, page)) for page in pages]


def measure(options: argparse.Namespace) -> list[dict]:
    found = [target for server in options.server for target in targets(server)]
    with Nginx() as nginx:
        for turn in range(options.rounds):
            for number, target in enumerate(found):
                print(f"round {turn + 1}: {' '.join(target.labels.values())} {target.page['name']}", flush=True)
                target.own.append(load(target.address, target.page, options.seconds, turn * 1000 + number))
                target.ceiling.append(load(f"http://127.0.0.1:{NGINX_PORT}", nginx.page(target.size), 2, 0))
    return [row(target) for target in found]


def middle(runs: list[dict]) -> dict:
    return sorted(runs, key=lambda run: run["rate"])[(len(runs) - 1) // 2]


def row(target: Target) -> dict:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    run, limit = middle(target.own), middle(target.ceiling)
    return target.labels | {
        "day": time.strftime("%Y-%m-%d"), "commit": commit, "page": target.page["name"], "requests/s": f"{run['rate']:.0f}",
        "p50 ms": f"{run['p50']:.1f}", "p99 ms": f"{run['p99']:.1f}", "bytes": target.size, "statements": target.statements,
        "errors": run["errors"], "memory MB": f"{memory(target.process):.0f}", "stolen %": f"{run['stolen']:.0f}",
        "nginx requests/s": f"{limit['rate']:.0f}", "nginx p99 ms": f"{limit['p99']:.1f}",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", action="append", required=True, help=targets.__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    rows = measure(options)
    new = not options.output.exists()
    with options.output.open("a") as file:
        for line in ([dict(zip(COLUMNS, COLUMNS))] if new else []) + rows:
            print("\t".join(str(line.get(column, "")) for column in COLUMNS), file=file)
            print("\t".join(str(line.get(column, "")) for column in COLUMNS))


if __name__ == "__main__":
    main()
