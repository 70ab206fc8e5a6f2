"""The tokens of programs: the list, a new one, the end of one. For owners only."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.api_tokens import issue_api_token, revoke_api_token, tokens_for
from warmdesk.console.token_forms import TokenForm, scope_words
from warmdesk.console.views.owner import address_of


@require_GET
@owners_only
def tokens_page(request: DeskRequest) -> HttpResponse:
    """Show which programs may call, and when each last did."""
    rows = [(token, scope_words(token.scopes)) for token in tokens_for(request.user)]
    return render(request, "console/tokens.html", {"rows": rows, "desk": address_of(request), "page": "settings"})


@never_cache
@require_http_methods(["GET", "POST"])
@owners_only
def token_new(request: DeskRequest) -> HttpResponse:
    """Issue a token, and show it this once."""
    form = TokenForm(request.POST or None, initial={"person": request.user.id})
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        token, plain = issue_api_token(
            title=typed["title"], person=form.people[typed["person"]], scopes=typed["scopes"], days=typed["days"], by=request.user
        )
        shown = {"token": token, "plain": plain, "desk": address_of(request), "page": "settings"}
        return render(request, "console/token.html", shown)
    status = 422 if request.method == "POST" else 200
    return render(request, "console/token_new.html", {"form": form, "page": "settings"}, status=status)


@require_POST
@owners_only
def token_revoke(request: DeskRequest, token_id: int) -> HttpResponse:
    """Let a program call no more."""
    revoke_api_token(token_id=token_id, by=request.user)
    return redirect("console:tokens")
