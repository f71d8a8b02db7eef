"""What documents of any kind share: the typography of a printed text, typst, the XML of Word."""
