from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "warmdesk.notices"
