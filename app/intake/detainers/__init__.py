"""Federal releases of detainers, of every year's headings: counted, and no row of them kept."""
