"""Two cards made one: which values stand, which are said twice, what follows the one that stays.

Pure: contacts come in as frozen snapshots and one comes out. What storage has to move with them
(places on lists and days, who names whom) is a service's business.
"""
