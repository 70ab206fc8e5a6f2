"""People's own calendars: the desk writes its appointments there, and respects what else stands there (CalDAV, RFC 4791)."""
