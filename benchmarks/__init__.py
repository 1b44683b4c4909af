"""How fast Holdcost is, beside what it is compared with, in the same run. `make bench` runs all."""
