from django.apps import AppConfig


class OwnToolsConfig(AppConfig):
    name = "warmdesk.own_tools"
