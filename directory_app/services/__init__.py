"""Use cases: each public method is one transaction or one read. No Qt, no SQL."""
