"""The history on screen: who did what, when; old values and what puts them back."""
