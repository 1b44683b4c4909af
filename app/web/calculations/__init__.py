"""Making a calculation: steps, result, report, saving and sharing."""
