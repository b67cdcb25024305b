"""OpenDocument files (.odt, .ods) to blocks, straight from the XML."""
