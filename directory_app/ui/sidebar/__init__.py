"""The leftmost pane: where one may go, with how much is there."""
