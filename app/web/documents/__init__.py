"""Documents behind a county's figures: kept as they were sent, downloaded, never shown inline."""
