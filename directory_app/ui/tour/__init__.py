"""The tour: the journey of a day at the office, in the real window, kept as pictures."""
