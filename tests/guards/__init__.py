"""A test environment hostile to carelessness: each module here is one pytest plug-in, one guard.

``tests/conftest.py`` loads them all; ``tests/architecture/test_guards.py`` proves that each one
catches what it is for. They know pytest, nothing of Bottin.
"""
