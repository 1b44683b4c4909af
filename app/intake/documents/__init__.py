"""Documents that people send: what they are by their content, and whether anything hides in them.

A document is kept as it was sent, byte for byte, so nothing is cleaned here: what could run, what
holds a second file and what cannot be opened is refused, in words that say what to do instead.
"""
