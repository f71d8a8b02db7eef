"""« Aller à… »: one field over the window that leads to contacts, lists, views and commands."""
