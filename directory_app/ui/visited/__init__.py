"""The cards that were shown: back and forward through them."""
