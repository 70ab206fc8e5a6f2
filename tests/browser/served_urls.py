"""The desk's addresses, and a strict page of somebody else's that carries the widget."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><h1>A page</h1><button id="before">Before</button>
<script src="/widget.js" data-inbox="web" data-language="{language}" data-accent="{accent}" async></script></body></html>"""


def page(request: HttpRequest) -> HttpResponse:
    """Show a page whose content security policy allows the script and its requests, and nothing inline."""
    response = HttpResponse(PAGE.format(language=request.GET.get("language", "en"), accent=request.GET.get("accent", "")))
    response["Content-Security-Policy"] = (
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"
    )
    return response


urlpatterns = [path("page", page), path("", include("warmdesk.urls"))]
