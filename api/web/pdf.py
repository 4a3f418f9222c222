"""A page as a tagged PDF, through the extra `pdf` (WeasyPrint). Fetches nothing from anywhere: styles and pictures come from memory."""

import logging
from base64 import b64decode
from typing import Any

from api.web.assets import assets, root

_DRAWING = "data:image/svg+xml;base64,"


def as_pdf(content: str) -> bytes:
    """The PDF of a page. Raises ImportError without the extra `pdf`."""
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class FromMemory(URLFetcher):
        """A style or a picture of ours, or a drawing that is part of the page; nothing else."""

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            if url.startswith(_DRAWING):
                return URLFetcherResponse(url, b64decode(url.removeprefix(_DRAWING)), {"Content-Type": "image/svg+xml"})
            name = url.partition(f"{root()}/")[2]
            if name not in assets():
                raise ValueError("nothing is fetched for a page")
            found, _, kind = assets()[name]
            return URLFetcherResponse(url, found, {"Content-Type": kind})

    for noisy in ("weasyprint", "fontTools"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)  # their warnings quote what they read
    return HTML(string=content, base_url="memory:///", url_fetcher=FromMemory()).write_pdf(pdf_variant="pdf/ua-1")
