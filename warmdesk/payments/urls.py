"""The addresses of invoices' public pages."""

from __future__ import annotations

from django.urls import path

from warmdesk.payments import views

app_name = "payments"
urlpatterns = [path("pay/<uuid:public_id>/", views.pay, name="pay")]
