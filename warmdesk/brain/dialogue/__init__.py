"""Forms: what a tool needs, what a message gives of it, and which step comes next. Pure, like everything in `brain`."""
