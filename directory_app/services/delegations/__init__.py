"""Events and delegations: the day, its roster, what is missing from it, and its documents."""
