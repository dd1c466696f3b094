"""What is true on day one: the seed files in `data/`, one small module per entity, and the loader.

`seeds` never overwrites what a person has changed, and never says anything invented about a real partner: rows
made up for demonstration belong to made-up organisations and are marked SYNTHETIC.
"""
