"""Finding who resembles whom among many: gathering traits, keys to look under, distances."""
