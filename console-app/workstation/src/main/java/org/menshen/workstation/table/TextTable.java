package org.menshen.workstation.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.text.CsvText;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.TableFile;

/// A table of text. One thread.
public final class TextTable implements ItemExchange.Table {

    private final TableFile table;
    private final List<String> headings;

    /// Opens a file in any usual charset and with any usual separator.
    ///
    /// @throws ImportFault when it cannot be read, with what to mend
    public TextTable(Path file) throws IOException {
        this.table = TableFile.open(file, null, null, Set.of());
        this.headings = table.names();
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Optional<ItemExchange.Line> next() {
        try {
            for (Optional<TableFile.Row> row = table.next(); row.isPresent(); row = table.next()) {
                if (!row.get().isBlank()) {
                    return row.map(this::line);
                }
            }
            table.steady();
            return Optional.empty();
        } catch (ImportFault fault) {
            throw new ExchangeException(fault.words(), fault);
        } catch (IOException e) {
            throw new ExchangeException(ImportFault.phrase("table.broken", table.file(), 0), e);
        }
    }

    private ItemExchange.Line line(TableFile.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        headings.forEach(heading -> cells.put(heading, CsvText.untold(row.get(heading))));
        return new ItemExchange.Line(row.line(), cells);
    }

    @Override
    public void close() {
        try {
            table.close();
        } catch (IOException nothingIsLost) {
            throw new ExchangeException(ImportFault.phrase("table.broken", table.file(), 0), nothingIsLost);
        }
    }
}
