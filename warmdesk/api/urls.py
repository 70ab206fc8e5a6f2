"""The addresses of the API, all under /api/v1/."""

from __future__ import annotations

from django.urls import path

from warmdesk.api import views

app_name = "api"
urlpatterns = [
    path("openapi.json", views.openapi, name="openapi"),
    path("returns", views.returns, name="returns"),
    path("returns/<int:return_id>/<slug:step>", views.return_step, name="return_step"),
    path("takeovers", views.takeovers, name="takeovers"),
    path("tools/<slug:name>", views.tool, name="tool"),
    path("<slug:name>", views.many, name="many"),
    path("<slug:name>/<str:id>", views.one, name="one"),
]
