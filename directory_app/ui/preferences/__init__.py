"""What a user may set for their own comfort."""
