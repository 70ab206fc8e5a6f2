"""The words of the customers' pages, whole, in every language that the desk speaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import yaml
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import spoken_language


@lru_cache
def words(language: str) -> Mapping[str, str]:
    """Return the words of a language, by key; `language` is one that the desk speaks."""
    source = files("warmdesk.portal").joinpath("words", f"{language}.yaml").read_text("utf-8")
    found: dict[str, str] = yaml.safe_load(source)
    return found


def language_of(request: HttpRequest, business: Business) -> str:
    """Return a page's language: the one asked for, else the first of the browser's that the business speaks, else its own."""
    spoken = languages_of(business)
    asked = [request.GET.get("language", ""), request.POST.get("language", "")]
    asked += [tag.split("-")[0] for tag, _ in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    return next((tag for tag in asked if tag in spoken), spoken[0])


def languages_of(business: Business) -> list[str]:
    """Return the languages that the business and the desk both speak, the business's first one first."""
    voice = voice_of(business)
    return list(dict.fromkeys(spoken_language(tag, voice) for tag in business.languages)) or ["en"]
