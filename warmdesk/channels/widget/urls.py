"""The widget's addresses."""

from __future__ import annotations

from django.urls import path

from warmdesk.channels.widget import views

app_name = "widget"

urlpatterns = [
    path("widget.js", views.script, name="script"),
    path("chat", views.chat, name="chat"),
    path("widget/session", views.session, name="session"),
    path("widget/messages", views.messages, name="messages"),
    path("widget/files", views.files, name="files"),
    path("widget/files/<uuid:file_id>", views.file, name="file"),
    path("widget/person", views.person, name="person"),
    path("widget/typing", views.typing, name="typing"),
    path("widget/read", views.read, name="read"),
    path("widget/rating", views.rating, name="rating"),
    path("widget/ticket", views.ticket, name="ticket"),
]
