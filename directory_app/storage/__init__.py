"""The only place that knows SQLAlchemy and SQL. Gives and takes frozen domain objects."""
