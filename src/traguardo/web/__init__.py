"""The staff interface: function views, one address for page and fragment, no script needed."""
