"""One function per verb: authorise, ask the core, write, record; one transaction each."""
