package org.menshen.workstation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.port.ItemExchange.Form;
import org.menshen.wire.DomainJson;
import org.menshen.wire.imports.TableFile;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.SignIn;

/// What is written into a file comes out of it as it was, in either form.
class TableFilesTest {

    private static final List<String> HEADINGS = List.of("TASKID", "问题描述", "=sum");
    private static final List<String> SIGNS = List.of("=", "+", "-", "@", "'", "\"", ",", "，", ";", "\n", "a", "文", "1", "0.5", "\t", " x", "# ");

    @TempDir
    Path dir;

    private static StationExchange exchange() {
        DomainJson json = new DomainJson();
        Duration wait = Duration.ofSeconds(1);
        return new StationExchange(new CentreClient(URI.create("http://127.0.0.1:1"), new SignIn.Demonstration("officer", null), json.mapper(),
                new CentreClient.Waits(wait, wait, wait)), json.mapper(), ImportQueue.none());
    }

    private static List<List<String>> read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (ItemExchange.Table table = exchange().open(file.toString())) {
            for (Optional<ItemExchange.Line> line = table.next(); line.isPresent(); line = table.next()) {
                rows.add(List.copyOf(line.get().cells().values()));
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.of(SIGNS).list().ofMaxSize(6).map(parts -> String.join("", parts).strip());
        return cell.list().ofSize(2).map(cells -> {
            List<String> row = new ArrayList<>(List.of("id"));
            row.addAll(cells);
            return List.copyOf(row);
        }).list().ofMaxSize(8);
    }

    @Property(tries = 60)
    void aTextComesBackAsItWas(@ForAll("rows") List<List<String>> rows) throws Exception {
        Path file = Files.createTempFile("items", ".csv");
        try {
            assertThat(exchange().write(file.toString(), Form.CSV, "演练, \"数据\"", HEADINGS, rows.iterator(), written -> true)).isTrue();
            assertThat(read(file)).isEqualTo(rows);
            try (TableFile raw = TableFile.open(file, null, null, Set.of())) {
                for (Optional<TableFile.Row> row = raw.next(); row.isPresent(); row = raw.next()) {
                    assertThat(row.get().get(HEADINGS.get(1))).as("no spreadsheet computes it").doesNotStartWith("=").doesNotStartWith("@");
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void aWorkbookComesBackAsItWasAndItsDatesTheYearFirst() throws Exception {
        List<List<String>> rows = List.of(List.of("1", "=1+1\n第二行", "'x"), List.of("2", "", "0012"));
        Path file = dir.resolve("items.xlsx");
        exchange().write(file.toString(), Form.XLSX, "演练", HEADINGS, rows.iterator(), written -> true);
        assertThat(read(file)).isEqualTo(rows);

        Path dates = dir.resolve("dates.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(dates)) {
            CellStyle american = book.createCellStyle();
            american.setDataFormat((short) 0x16);
            Row head = book.createSheet().createRow(0);
            head.createCell(0).setCellValue("DISCOVERTIME");
            head.createCell(1).setCellValue("n");
            Row row = book.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue(LocalDateTime.of(2026, 11, 5, 14, 30));
            row.getCell(0).setCellStyle(american);
            row.createCell(1).setCellValue(12_345_678);
            book.write(out);
        }
        assertThat(read(dates)).containsExactly(List.of("2026-11-05 14:30:00", "12345678"));
    }

    @Test
    void otherCharsetsAndSeparatorsAreFoundAndWhatIsNoTableIsTold() throws Exception {
        Path file = Files.write(dir.resolve("gb.csv"), "编号;描述\n1;\"垃圾;外露\"\n\n2;井盖\n".getBytes(Charset.forName("GB18030")));
        assertThat(read(file)).containsExactly(List.of("1", "垃圾;外露"), List.of("2", "井盖"));
        Path none = Files.writeString(dir.resolve("none.xlsx"), "no workbook");
        assertThatThrownBy(() -> read(none)).isInstanceOf(ExchangeException.class).hasMessageContaining("none.xlsx");
        byte[] torn = new byte[12_804];
        for (int i = 0; i < torn.length; i++) {
            torn[i] = (byte) i;
        }
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, torn, 0, 4);
        Path zip = Files.write(dir.resolve("torn.xlsx"), torn);
        assertThatThrownBy(() -> read(zip)).isInstanceOf(ExchangeException.class).hasMessageContaining("torn.xlsx");
        assertThatThrownBy(() -> read(dir.resolve("absent.csv"))).isInstanceOf(ExchangeException.class).hasMessageContaining("absent.csv");
        Path half = dir.resolve("half.csv");
        assertThat(exchange().write(half.toString(), Form.CSV, "", HEADINGS, List.of(List.of("1", "2", "3")).iterator(), written -> false)).isFalse();
        assertThat(half).as("half a file is never left behind").doesNotExist();
    }
}
