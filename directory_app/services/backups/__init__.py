"""Backups: verified copies of a directory, made by themselves or when asked, and put back."""
