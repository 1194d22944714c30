"""Fixtures: one demo site and one browser for the whole run, fresh windows for every test."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from demo_site import PROJECT, DemoSite, serve

DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 375, "height": 812}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def site():
    logs = PROJECT / "var" / "browser"
    logs.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="leidraad-browser-"))
    yield from serve(folder, logs / "server.log")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def browser():
    # Chromium cannot make its sandbox as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def trouble():
    """What the browser complained about: script errors, refused by the content security policy, missing files.

    A test ends with none. A test that provokes a complaint says so with `trouble.clear()`.
    """
    found: list[str] = []
    yield found
    assert not found, "the browser complained:\n" + "\n".join(found)


@pytest.fixture
def window(browser: Browser, site: DemoSite, trouble: list[str]):
    """Opens a window with its own cookies: `window(PHONE)`; more options go to Playwright's `new_context`."""
    opened: list[BrowserContext] = []

    def open(shape: dict = DESKTOP, **options) -> BrowserContext:
        context = browser.new_context(base_url=site.address, locale="nl-NL", timezone_id="Europe/Amsterdam", **shape, **options)
        context.set_default_timeout(10_000)
        context.on("console", lambda message: message.type == "error" and trouble.append(f"{message.page.url}: {message.text}"))
        context.on("weberror", lambda error: trouble.append(f"{error.page.url}: {error.error}"))
        opened.append(context)
        return context

    yield open
    for context in opened:
        context.close()


@pytest.fixture
def desktop(window) -> BrowserContext:
    return window(DESKTOP)


@pytest.fixture
def phone(window) -> BrowserContext:
    return window(PHONE)


@pytest.fixture
def person(window, site: DemoSite):
    """A page, signed in, at the person's first screen: `person("Noor")` or `person("student", PHONE)`."""

    def sign_in(words: str, shape: dict = DESKTOP, **options) -> Page:
        context = window(shape, **options)
        # The headers are what a browser adds to a form on our own page.
        answer = context.request.post(
            "/demo/sign-in",
            form={"person": site.someone(words).person},
            headers={"Origin": site.address, "Sec-Fetch-Site": "same-origin"},
        )
        assert answer.ok, f"signing in answered {answer.status}: {answer.text()[:500]}"
        page = context.new_page()
        page.goto("/")
        return page

    return sign_in
