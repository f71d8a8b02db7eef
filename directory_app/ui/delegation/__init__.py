"""Delegations: the page of events, and the workspace of one of them."""
