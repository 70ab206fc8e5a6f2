"""The door on a website: a script that draws the chat, and the HTTP contract that it speaks."""
