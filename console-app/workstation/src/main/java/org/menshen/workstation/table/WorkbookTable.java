package org.menshen.workstation.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.menshen.domain.port.ItemExchange;
import org.menshen.wire.imports.ImportFault;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// The first sheet of a workbook that has rows, as text: a date is written the year first whatever its format says, so that it can be read in one way
/// only. One thread.
final class WorkbookTable implements ItemExchange.Table {

    private static final int MOST = 200_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double SMALLEST_DATE = 1;

    private final List<String> headings;
    private final Iterator<Cells> rows;

    /// A row, its cells by their column from 0.
    private record Cells(long line, Map<Integer, String> cells) {

        boolean blank() {
            return cells.values().stream().allMatch(String::isBlank);
        }

        boolean note() {
            return cells.getOrDefault(0, "").startsWith("# ");
        }
    }

    private final Map<String, Integer> places = new LinkedHashMap<>();

    private WorkbookTable(List<Cells> all) {
        Cells head = all.getFirst();
        head.cells().forEach((place, name) -> {
            if (!name.isBlank()) {
                places.putIfAbsent(name.strip(), place);
            }
        });
        this.headings = List.copyOf(places.keySet());
        this.rows = all.subList(1, all.size()).iterator();
    }

    /// Reads a workbook.
    ///
    /// @throws ImportFault when it is none, has no rows or too many
    static WorkbookTable open(Path file) throws IOException {
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(book);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(book);
            for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext();) {
                try (InputStream sheet = sheets.next()) {
                    Rows rows = new Rows();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows, new Dates(), false));
                    xml.parse(new InputSource(sheet));
                    if (!rows.all.isEmpty()) {
                        return new WorkbookTable(rows.all);
                    }
                }
            }
            throw ImportFault.of(null, "workbook.empty", file.getFileName());
        } catch (TooLongException e) {
            throw ImportFault.of(e, "workbook.long", file.getFileName(), MOST);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw ImportFault.of(e, "workbook.bad", file.getFileName(), String.valueOf(e.getMessage()));
        }
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<Cells> all = new ArrayList<>();
        private Map<Integer, String> row = new LinkedHashMap<>();

        @Override
        public void startRow(int number) {
            row = new LinkedHashMap<>();
        }

        @Override
        public void endRow(int number) {
            Cells cells = new Cells(number + 1L, row);
            if (!cells.blank() && !cells.note()) {
                all.add(cells);
            }
            if (all.size() > MOST) {
                throw new TooLongException();
            }
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            row.put((int) new CellReference(reference).getCol(), text == null ? "" : text);
        }
    }

    /// Numbers as they are, dates the year first.
    private static final class Dates extends DataFormatter {

        Dates() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int format, String pattern, boolean from1904) {
            if (value >= SMALLEST_DATE && DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime at = DateUtil.getLocalDateTime(value, from1904, true);
                return at.toLocalTime().toSecondOfDay() == 0 ? DAY.format(at) : TIME.format(at);
            }
            return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Optional<ItemExchange.Line> next() {
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Cells row = rows.next();
        Map<String, String> cells = new LinkedHashMap<>();
        places.forEach((heading, place) -> cells.put(heading, row.cells().getOrDefault(place, "")));
        return Optional.of(new ItemExchange.Line(row.line(), cells));
    }

    @Override
    public void close() {
        // everything was read when it was opened
    }
}
