"""What is doubtful in one field, and what would put it right in one click.

Pure: a text, what surrounds it, and out come :class:`.fix.Doubt`; nobody is asked, nothing is
written. The window, the command line and the board of problems say and apply the same ones.
:mod:`.reading` is the door.
"""
