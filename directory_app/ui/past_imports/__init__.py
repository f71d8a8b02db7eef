"""The imports of before, and taking one back."""
