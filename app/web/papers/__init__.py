"""Pages of prose: method, programs, glossary, sources, about, privacy, accessibility."""
