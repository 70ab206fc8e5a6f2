"""The door at which connected shops call. Nothing is read before the signature over the very bytes is right."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from warmdesk.orders.shops import hear_shop

LARGEST_CALL = 2_000_000
"""Bytes; Shopify's largest orders stay well below."""


@csrf_exempt
@require_POST
def shop_calls(request: HttpRequest, key: str) -> HttpResponse:
    """Hear a shop out: 200 once what it said is stored, so that it calls again otherwise."""
    body = request.read(LARGEST_CALL + 1)
    if len(body) > LARGEST_CALL:
        return JsonResponse({"error": {"code": "too_large", "message": "That is too long."}}, status=413)
    hear_shop(key=key, headers=request.headers, body=body)
    return JsonResponse({"stored": True})
