"""Two versions of one card: what the form says, what was stored meanwhile, what is to stand."""
