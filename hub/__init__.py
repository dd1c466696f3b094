"""The machinery and the record of the hub; `hub/README.md` is its map."""
