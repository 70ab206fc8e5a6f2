from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "warmdesk.portal"
