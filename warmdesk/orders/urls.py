"""Where connected shops call."""

from __future__ import annotations

from django.urls import path

from warmdesk.orders import views

app_name = "orders"
urlpatterns = [path("hooks/shops/<slug:key>", views.shop_calls, name="shop_calls")]
