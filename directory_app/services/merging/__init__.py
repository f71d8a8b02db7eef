"""Two cards become one: what it would be, line by line, and the one step that does it."""
