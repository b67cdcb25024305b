"""Text PDFs to blocks: ruled tables, also over several pages, and the paragraphs around them."""
