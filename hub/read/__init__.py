"""The read path: a GraphQL operation becomes one SQL statement whose JSON goes to the client as it is."""
