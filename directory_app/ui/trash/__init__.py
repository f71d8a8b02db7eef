"""The trash: what it says of itself, and the one confirmation that Bottin asks for."""
