"""How sure a statement is: range, floor, drivers, figures to ask for, break-even."""
