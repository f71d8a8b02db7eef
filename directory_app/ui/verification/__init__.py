"""Verification sheets on screen: made and sent, then answered."""
