"""Takes the pictures in docs/pictures/ from the real pages: `python -m scripts.pictures`. Needs Chromium (`make browser`) and Pillow."""

import io
import socket
import threading
import time
from datetime import date
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from api.app import create_app
from engine.record import Record, write_record
from tests.web.conftest import DAY, FLAGS

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WIDTH = 900


def take(page: Page, name: str, height: int = 1000) -> None:
    """The top of a page as a small PNG."""
    page.wait_for_timeout(150)
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    content = page.screenshot(clip={"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height}, full_page=True)  # type: ignore[index]
    picture = Image.open(io.BytesIO(content)).convert("RGB").quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    picture.save(FOLDER / f"{name}.png", optimize=True)
    print(name, (FOLDER / f"{name}.png").stat().st_size)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(watch=False, clock=lambda: DAY), port=port, log_level="critical"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for language in ("en", "fr"):
            context = browser.new_context(base_url=f"http://127.0.0.1:{port}", viewport={"width": WIDTH, "height": 900}, locale=f"{language}-CA")
            visit(context.new_page(), language)
            context.close()
        small = browser.new_context(base_url=f"http://127.0.0.1:{port}", viewport={"width": 320, "height": 640}, locale="fr-CA", color_scheme="dark")
        page = small.new_page()
        page.goto("/safe")
        take(page, "safe-small-dark-fr", 900)
        browser.close()
    server.should_exit = True


def visit(page: Page, language: str) -> None:
    """One visit, a picture of each main page."""
    page.goto("/")
    take(page, f"first-{language}")
    page.click("button[value=neither]")
    page.click("button[value=skip]")
    page.check("input[value=fentanyl]")
    take(page, f"question-{language}", 900)
    page.click("button[value=go]")
    page.check("input[value=opioid_dependence]")
    page.click("button[value=go]")
    page.check("input[value=stabilise_with_medication]")
    page.click("button[value=go]")
    here = "/c/" + page.url.split("/")[4]
    take(page, f"list-{language}", 1100)
    page.click("#o1 > summary")
    take_card(page, f"card-{language}")
    page.click("button[value=clinician]")
    page.click("#o1 > summary")
    take_card(page, f"clinician-{language}")
    page.click("button[value=person]")
    page.goto(f"{here}/what-if")
    page.select_option("#which", "pregnancy")
    page.click("button[value=choose]")
    page.check("input[value=pregnant]")
    page.click("button[value=try]")
    take(page, f"what-if-{language}", 800)
    page.goto(f"{here}/handout")
    for option in ("naloxone_thn", "oat_methadone"):
        page.check(f"input[value={option}]")
    page.click("button[value=sheet]")
    take(page, f"handout-{language}", 1300)
    page.goto(f"{here}/safe")
    take(page, f"safe-{language}")
    come_back(page, language)


def come_back(page: Page, language: str) -> None:
    """A second visit, a picture of its steps."""
    answers = {"substances": ["fentanyl"], "routes": ["inject"], "main_frequency": "daily", "naloxone_on_hand": "no", "goals": ["reduce_use"]}
    record = write_record(Record(date(2026, 8, 1), "sha256:", language, answers), None)
    page.goto("/before")
    page.set_input_files("#file", {"name": "keep-this.json", "mimeType": "application/json", "buffer": record})
    page.click("button[value=read]")
    page.goto(page.url.replace("/since", "/again"))
    changed = {"routes": "smoke", "main_frequency": "weekly", "naloxone_on_hand": "yes"}
    while page.url.endswith("/again"):
        question = page.input_value("input[name=question]")
        if question not in changed:
            page.click("button[value=skip]" if question == "emergency_now" else "button[value=same]")
            continue
        for box in page.locator("input:checked").all():
            box.click() if box.get_attribute("type") == "checkbox" else None
        page.check(f"input[value={changed[question]}]")
        page.click("button[value=go]")
    take(page, f"steps-{language}", 1100)


def take_card(page: Page, name: str) -> None:
    """An open card."""
    page.evaluate("document.activeElement.blur()")
    box = page.locator("#o1").bounding_box()
    assert box is not None
    content = page.screenshot(
        clip={"x": 0, "y": box["y"] + page.evaluate("scrollY") - 20, "width": WIDTH, "height": min(box["height"] + 40, 1200)}, full_page=True
    )
    Image.open(io.BytesIO(content)).convert("RGB").quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        FOLDER / f"{name}.png", optimize=True
    )
    print(name, (FOLDER / f"{name}.png").stat().st_size)


if __name__ == "__main__":
    main()
