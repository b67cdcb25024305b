"""Cover and list of headings of a Word document; the list is a field, filled in already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from traguardo.documents.writing.contents import TITLE, Entry, Front, mark
from traguardo.documents.writing.wordml import PAGE_BREAK, escaped, paragraph

_HEADING = re.compile(r'(<w:pStyle w:val="Heading[12]"/>.*?</w:pPr>)(.*?)(?=</w:p>)')
_CODE = 'TOC \\o "1-2" \\h \\z \\u'
"""Headings of two levels, as links; page numbers come with the first update, which knows them."""


def front_matter(title: str, front: Front) -> str:
    """The cover, the list of headings on a page of its own."""
    cover = "".join(paragraph(one.text, "Subtitle") for one in front.cover)
    entries = list(_entries(front.entries))
    return (
        f"{paragraph(title, 'CoverTitle')}{cover}{PAGE_BREAK}"
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{paragraph(TITLE, 'TOCHeading')}"
        f"{''.join(entries)}"
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'
    )


def bookmarked(body: str) -> str:
    """The body with each heading under the name that its entry links to."""
    numbers = count(1)

    def named(found: re.Match[str]) -> str:
        number = next(numbers)
        return (
            f'{found[1]}<w:bookmarkStart w:id="{number}" w:name="{mark(number)}"/>{found[2]}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    return _HEADING.sub(named, body)


def _entries(entries: tuple[Entry, ...]) -> Iterator[str]:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f"{_CODE.replace(chr(34), '&quot;')}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for number, one in enumerate(entries):
        yield (
            f'<w:p><w:pPr><w:pStyle w:val="TOC{one.level}"/></w:pPr>{"" if number else begin}'
            f'<w:hyperlink w:anchor="{one.mark}" w:history="1"><w:r><w:t xml:space="preserve">'
            f"{escaped(one.words)}</w:t></w:r></w:hyperlink></w:p>"
        )
