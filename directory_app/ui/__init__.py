"""The window: the only place with PySide6. Talks to the services only."""
