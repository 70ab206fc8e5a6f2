"""Every address of the desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

handler400 = "warmdesk.lib.bodies.refuse_request"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("warmdesk.channels.urls")),
    path("", include("warmdesk.payments.urls")),
    path("", include("warmdesk.orders.urls")),
    path("", include("warmdesk.portal.urls")),
    path("", RedirectView.as_view(pattern_name="console:inbox"), name="home"),
    path("api/v1/", include("warmdesk.api.urls")),
    path("desk/", include("warmdesk.console.urls")),
]
