"""The right pane while several contacts are selected: who they are, what can be done with all."""
