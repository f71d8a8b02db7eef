"""What the user may do, one module per kind of command; each acts on the card of the text that was
typed, never on the one before it: it waits for the search when the keys came faster."""
