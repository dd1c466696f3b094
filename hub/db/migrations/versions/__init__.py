"""One file per step, `0001_spine.py` and onwards; the file's name is the revision."""
