"""What comes in from elsewhere: read, recognised, proposed, decided, written as one step, reported.

The stages after reading know neutral records (:mod:`.records`) and nothing of the format they
came from; each format has one module that makes records of what it read (:mod:`.from_text`).
"""
