"""The documents of a delegation: live preview, options, and everything that leaves."""
