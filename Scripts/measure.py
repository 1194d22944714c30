"""Measures a list of pages of one running server with wrk, interleaved with nginx serving a static file of the same size.

The list is JSON: [{"name", "url", "cookie", "method", "body"}]; url is a path, cookie, method and body may be left out. Where a
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


def measure(options: argparse.Namespace) -> list[dict]:
    pages = json.loads(options.urls.read_text())
    answers = [once(options.address, page) for page in pages]
    own, ceiling = [[] for _ in pages], [[] for _ in pages]
    with Nginx() as nginx:
        for turn in range(options.rounds):
            for number, page in enumerate(pages):
                print(f"round {turn + 1}: {page['name']}", flush=True)
                own[number].append(load(options.address, page, options.seconds, turn * 1000 + number))
                ceiling[number].append(load(f"http://127.0.0.1:{NGINX_PORT}", nginx.page(answers[number][0]), 2, 0))
    labels = dict(label.split("=", 1) for label in options.label)
    return [row(labels, page, answer, middle(runs), middle(limit), options.process)
            for page, answer, runs, limit in zip(pages, answers, own, ceiling)]


def middle(runs: list[dict]) -> dict:
    return sorted(runs, key=lambda run: run["rate"])[(len(runs) - 1) // 2]


def row(labels: dict, page: dict, answer: tuple[int, str], run: dict, limit: dict, process: int) -> dict:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    size, statements = answer
    return labels | {
        "day": time.strftime("%Y-%m-%d"), "commit": commit, "page": page["name"], "requests/s": f"{run['rate']:.0f}",
        "p50 ms": f"{run['p50']:.1f}", "p99 ms": f"{run['p99']:.1f}", "bytes": size, "statements": statements,
        "errors": run["errors"], "memory MB": f"{memory(process):.0f}", "stolen %": f"{run['stolen']:.0f}",
        "nginx requests/s": f"{limit['rate']:.0f}", "nginx p99 ms": f"{limit['p99']:.1f}",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--urls", type=Path, required=True)
    parser.add_argument("--address", required=True)
    parser.add_argument("--process", type=int, required=True, help="of the server, for its memory")
    parser.add_argument("--label", action="append", default=[], help="engine=… and learners=…")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    assert options.address.startswith("http://127.0.0.1:"), "only a server on this machine is measured"
    rows = measure(options)
    new = not options.output.exists()
    with options.output.open("a") as file:
        for line in ([dict(zip(COLUMNS, COLUMNS))] if new else []) + rows:
            print("\t".join(str(line.get(column, "")) for column in COLUMNS), file=file)
            print("\t".join(str(line.get(column, "")) for column in COLUMNS))


if __name__ == "__main__":
    main()
