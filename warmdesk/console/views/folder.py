"""The desk as a business folder, to be taken away."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.folder.exporting import zipped


@require_POST
@owners_only
def download(request: DeskRequest) -> HttpResponse:
    """Answer with everything that people configured, as a zip; without secrets and without records of customers."""
    answer = HttpResponse(zipped(by=request.user), content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="business.zip"'
    return answer
