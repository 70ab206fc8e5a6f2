"""The long drills: what the desk survives."""
