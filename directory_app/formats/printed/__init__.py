"""The list and the card on paper: a table of texts that passed the gate."""
