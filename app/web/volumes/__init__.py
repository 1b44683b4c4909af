"""A filled template sent into a county's record: looked at first, then kept or dropped."""
