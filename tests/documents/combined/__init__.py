"""One invented plan, written in every combination of layouts and wordings, and how it is read.

`facts` is what the plan says, `words` and `layout` are the choices a seed makes, `indicators`,
`strategic` and `operational` write the parts, and `whole` puts the document together. Every part
comes with what a careful person reads in it.
"""
