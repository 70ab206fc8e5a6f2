"""The addresses of the doors."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("", include("warmdesk.channels.widget.urls"))]
