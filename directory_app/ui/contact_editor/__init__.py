"""The form of one contact, in place of its card: everything in the model, in the card's order."""
