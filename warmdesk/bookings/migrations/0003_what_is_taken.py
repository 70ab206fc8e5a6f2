import uuid
from datetime import timedelta

from django.db import migrations


def _minute(moment):
    return int(moment.timestamp() // 60)


def say_what_is_taken(apps, schema_editor):
    """Give the appointments that are there an end and an id, and let those to come take their person's time."""
    Appointment, Busy, Resource = (apps.get_model("bookings", name) for name in ("Appointment", "Busy", "Resource"))
    for row in Appointment.objects.select_related("service"):
        row.ends_at, row.uid = row.starts_at + timedelta(minutes=row.service.minutes), uuid.uuid4()
        row.save(update_fields=["ends_at", "uid"])
        if row.status != "booked":
            continue
        key, kind = (f"person-{row.person_id}", "person") if row.person_id else ("business", "business")
        taken, _ = Resource.objects.get_or_create(key=key, defaults={"kind": kind, "user_id": row.person_id})
        until_min = _minute(row.ends_at) + row.service.buffer_minutes
        Busy.objects.create(
            resource=taken, kind="visit", appointment=row, from_min=_minute(row.starts_at), until_min=until_min
        )


class Migration(migrations.Migration):

    dependencies = [
        ('bookings', '0002_free_time'),
    ]

    operations = [
        migrations.RunPython(say_what_is_taken, migrations.RunPython.noop),
    ]
