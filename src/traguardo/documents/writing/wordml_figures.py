"""Charts as parts of a Word document: a PNG every program shows, an SVG newer ones prefer."""

from __future__ import annotations

from io import BytesIO
from itertools import count
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from traguardo.documents.charts import Chart, png_of, svg_of
from traguardo.documents.writing.wordml import WIDTH, attribute

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EMU_A_PIXEL, _EMU_A_TWIP = 9525, 635


class Figures:
    """The charts of one document, each drawn once."""

    def __init__(self, document: Any) -> None:
        self._part = document.part
        self._numbers = count(1)

    def drawing(self, chart: Chart) -> str:
        """The `w:drawing` of a chart, as wide as the text at most."""
        number = next(self._numbers)
        picture, _ = self._part.get_or_add_image(BytesIO(png_of(chart)))
        vector = self._part.relate_to(self._vector(chart, number), RELATIONSHIP_TYPE.IMAGE)
        width = min(chart.width * _EMU_A_PIXEL, WIDTH * _EMU_A_TWIP)
        height = width * chart.height // chart.width
        size = f'cx="{width}" cy="{height}"'
        name = f'id="{1000 + number}" name="Grafico {number}"'
        return (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
            f'<wp:docPr {name} title="{attribute(chart.title)}" descr="{attribute(chart.alt)}"/>'
            f'<a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr {name} descr="{attribute(chart.alt)}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{picture}"><a:extLst>'
            '<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
            f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{vector}"/></a:ext></a:extLst></a:blip>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )

    def _vector(self, chart: Chart, number: int) -> Part:
        place = PackURI(f"/word/media/grafico{number}.svg")
        return Part(place, "image/svg+xml", svg_of(chart).encode(), self._part.package)
