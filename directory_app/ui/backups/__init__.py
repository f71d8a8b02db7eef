"""The backups of the directory, seen and put back."""
