"""Base templates, components and number formats that every page shares; no models, no queries."""
