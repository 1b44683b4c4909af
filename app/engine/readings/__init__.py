"""One formula, read six ways: value (exact or over arrays), unit, working, spreadsheet, catalogue.

`needs` is the value reading turned round: which figures are missing before a value is known.
"""
