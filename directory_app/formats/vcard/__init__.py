"""vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350, versit 2.1): bytes to cards, cards to records, and
back. Nothing of a card is lost on the way: what is not understood is kept in its order.
"""
