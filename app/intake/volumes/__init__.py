"""Our own templates, filled in: a county's figures by month or year and jail, and its rates."""
