package org.menshen.workstation.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes a table as a workbook of one sheet. Every cell is text: nothing in it is taken for a formula. The rows that were written lie on the disk.
final class WorkbookText {

    /// rows in memory
    private static final int AT_HAND = 200;

    private WorkbookText() {
    }

    /// @param note a line above the headings; empty for none
    /// @throws CancellationException when it shall not go on
    static void write(OutputStream out, String note, List<String> headings, Iterator<List<String>> rows, LongPredicate goesOn) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(AT_HAND)) {
            Sheet sheet = book.createSheet("menshen");
            int at = 0;
            if (!note.isEmpty()) {
                row(sheet, at++, List.of(note));
            }
            row(sheet, at++, headings);
            sheet.createFreezePane(0, at);
            for (long written = 0; rows.hasNext(); written++) {
                if (!goesOn.test(written)) {
                    throw new CancellationException();
                }
                row(sheet, at++, rows.next());
            }
            book.write(out);
        }
    }

    private static void row(Sheet sheet, int at, List<String> cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }
}
