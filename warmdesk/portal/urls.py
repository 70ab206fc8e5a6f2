"""The addresses of the customers' pages."""

from __future__ import annotations

from django.urls import path

from warmdesk.portal import views

app_name = "portal"
urlpatterns = [
    path("book/", views.services, name="services"),
    path("book/done/<uuid:uid>/", views.done, name="done"),
    path("book/done/<uuid:uid>.ics", views.calendar_file, name="file"),
    path("book/<slug:key>/", views.times, name="times"),
    path("book/<slug:key>/<int:at_min>/", views.details, name="details"),
    path("calendar/<str:token>.ics", views.feed, name="feed"),
]
