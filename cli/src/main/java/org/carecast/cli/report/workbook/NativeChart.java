package org.carecast.cli.report.workbook;

import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.carecast.cli.report.document.Sentences;

/** A chart of the workbook's own, which follows its cells. */
final class NativeChart {

    private static final int COLUMNS = 10;
    private static final int ROWS = 22;
    // From dark to light, so that neighbours stay apart in grey print.
    private static final int DARKEST = 45;
    private static final int LIGHTEST = 225;
    private static final int GAP_PERCENT = 60;

    private final Worksheet.Chart content;
    private final Worksheet of;
    private final XSSFSheet sheet;

    private NativeChart(Worksheet.Chart content, Worksheet of, XSSFSheet sheet) {
        this.content = content;
        this.of = of;
        this.sheet = sheet;
    }

    /** Draws a chart of a sheet beside its table. */
    static void draw(Worksheet.Chart content, Worksheet of, XSSFSheet sheet) {
        new NativeChart(content, of, sheet).draw();
    }

    private void draw() {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        // Below the table, where a table of many months leaves room for it in sight.
        int column = content.lines() ? 1 : of.headings().size() + 1;
        int row = content.lines() ? Worksheet.HEAD + of.rows().size() + 2 : Worksheet.HEAD;
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + ROWS);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(Sentences.plain(content.title()));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(Sentences.plain(content.title()) + ": the figures are in the table of this sheet");
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis people = chart.createValueAxis(AxisPosition.LEFT);
        people.setCrosses(AxisCrosses.AUTO_ZERO);
        people.setNumberFormat("#,##0");
        people.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        XDDFChartData data = chart.createData(content.lines() ? ChartTypes.LINE : ChartTypes.BAR, months, people);
        IntStream.rangeClosed(content.firstRow(), content.lastRow()).forEach(place -> series(data, place));
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setBarGrouping(BarGrouping.STACKED);
            bars.setGapWidth(GAP_PERCENT);
        }
        chart.plot(data);
        if (!content.lines()) {
            overlap(chart);
        }
    }

    /** Has columns stand on one another and not beside: the word for it is not among the schemas that come with the library. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getGapWidth()
                .newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement(new QName("http://schemas.openxmlformats.org/drawingml/2006/chart", "overlap"));
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private void series(XDDFChartData data, int place) {
        String[] months = of.headings()
                .subList(content.firstColumn(), content.lastColumn() + 1)
                .toArray(String[]::new);
        Formula.Range people = of.across(place, content.firstColumn(), content.lastColumn());
        int row = Worksheet.HEAD + 1 + place;
        // Given as numbers too, or the library would calculate the whole workbook to draw them.
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(months, range(Worksheet.HEAD)),
                XDDFDataSourcesFactory.fromArray(people.values().toArray(Double[]::new), range(row)));
        series.setTitle(
                sheet.getRow(row).getCell(0).getStringCellValue(),
                new CellReference(sheet.getSheetName(), row, 0, true, true));
        XDDFSolidFillProperties fill = new XDDFSolidFillProperties(shade(place - content.firstRow()));
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.NONE);
            line.setLineProperties(new XDDFLineProperties(fill));
        } else {
            series.setFillProperties(fill);
        }
    }

    private XDDFColor shade(int place) {
        int shades = content.lastRow() - content.firstRow();
        int grey = shades == 0 ? DARKEST : DARKEST + (LIGHTEST - DARKEST) * place / shades;
        // A little blue, which a photocopier drops.
        return XDDFColor.from(new byte[] {(byte) (grey * 3 / 4), (byte) grey, (byte) Math.min(255, grey + 40)});
    }

    private String range(int row) {
        return new CellRangeAddress(row, row, content.firstColumn(), content.lastColumn())
                .formatAsString(sheet.getSheetName(), true);
    }
}
