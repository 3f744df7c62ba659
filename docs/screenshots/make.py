"""Makes the pictures of this folder: `seen faq --html DIR && python3 docs/screenshots/make.py DIR` (needs pngquant)."""

import base64
import subprocess
import sys
from pathlib import Path

from browser import address, browser

PAGES = {
    "start": "index.html",
    "cause": "causes/late-dns-answer.html",
    "example": "symptoms/unsolicited-syn-ack.html",
    "port": "ports/53-udp.html",
    "search": "search.html?q=SYN+ACK+answer",
    "graph": "graph.html",
}
WINDOWS = {"phone": (390, 844, False), "desktop": (1280, 900, False), "desktop-dark": (1280, 900, True)}
DARK = {"start", "cause"}
# Where a picture begins, if not at the top of its page.
SCROLL = {"example": "figure", "graph": ".graph"}


def main(site):
    folder = Path(__file__).parent
    for window, (width, height, dark) in WINDOWS.items():
        driver = browser(width, height, dark)
        for name, page in PAGES.items():
            if dark and name not in DARK:
                continue
            driver.get(address(site, page))
            if name in SCROLL:
                driver.execute_script("document.querySelector(arguments[0]).scrollIntoView()", SCROLL[name])
            picture = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"]
            path = folder / f"{name}-{window}.png"
            path.write_bytes(base64.b64decode(picture))
            subprocess.run(["pngquant", "--force", "--strip", "--speed", "1", "--output", path, "64", path], check=True)
        driver.quit()


if __name__ == "__main__":
    main(sys.argv[1])
