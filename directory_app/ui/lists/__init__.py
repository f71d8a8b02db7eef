"""Choosing and naming lists."""
