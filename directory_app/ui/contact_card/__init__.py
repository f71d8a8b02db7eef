"""The card of one contact: read, copied from, corrected in place."""
