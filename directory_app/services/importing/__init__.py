"""What comes in from elsewhere: read, recognised, proposed, decided, written as one step, reported.

The stages after reading know neutral records (:mod:`directory_app.domain.incoming`) and nothing of
the format they came from.
"""
