"""Bottin: a contact directory for a table of community federations.

The package is layered (see docs/architecture.md): ``domain`` at the bottom, then ``formats`` and
``storage``, then ``services``, then the two front ends ``ui`` and ``cli``.
"""

__version__ = "0.1.0"
