"""The addresses of invoices' public pages."""

from __future__ import annotations

from django.urls import path

from warmdesk.payments import views

app_name = "payments"
urlpatterns = [
    path("pay/<uuid:public_id>/", views.pay, name="pay"),
    path("pay/<uuid:public_id>/invoice.pdf", views.as_pdf, name="pdf"),
    path("pay/<uuid:public_id>/online", views.pay_online, name="pay_online"),
    path("hooks/stripe", views.hear_stripe, name="hear_stripe"),
]
