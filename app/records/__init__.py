"""What a county keeps of its own: what can be entered, how it is checked, what comes of it.

Pure: no tables and no web. A record is the values in force of one county, most of them of one
fiscal year.
"""
