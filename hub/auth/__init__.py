"""From a credential to who is asking: keys of partners' programs today, the identity provider's tokens later.

A credential itself stays in here and is never kept, logged or repeated; everything above sees a client's id.
"""
