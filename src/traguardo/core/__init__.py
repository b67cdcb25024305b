"""The domain, pure: standard library and Lark only."""
