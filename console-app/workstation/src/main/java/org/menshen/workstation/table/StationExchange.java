package org.menshen.workstation.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;

import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.text.CsvText;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.WholeFile;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.CentreException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tables of this machine's disk, and the centre over its line. Safe from any thread.
public final class StationExchange implements ItemExchange {

    private static final int TRIES = 3;
    /// What begins a line above the headings: whoever reads the file again passes over it.
    private static final String NOTE = "# ";

    private final CentreClient centre;
    private final JsonMapper json;
    private final ImportQueue queue;

    /// @param centre the line to the centre
    /// @param json the written form of the domain
    /// @param queue what waits until the centre can be reached
    public StationExchange(CentreClient centre, JsonMapper json, ImportQueue queue) {
        this.centre = centre;
        this.json = json;
        this.queue = queue;
    }

    @Override
    public ImportQueue queue() {
        return queue;
    }

    @Override
    public Table open(String file) {
        Path path = Path.of(file);
        try {
            return path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? WorkbookTable.open(path) : new TextTable(path);
        } catch (ImportFault fault) {
            throw new ExchangeException(fault.words(), fault);
        } catch (IOException e) {
            throw new ExchangeException(ImportFault.phrase("workbook.bad", path.getFileName(), String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public boolean write(String file, Form form, String note, List<String> headings, Iterator<List<String>> rows, LongPredicate goesOn) {
        try {
            WholeFile.write(Path.of(file), out -> {
                if (form == Form.XLSX) {
                    WorkbookText.write(out, note.isEmpty() ? "" : NOTE + note, headings, rows, goesOn);
                    return;
                }
                out.write(CsvText.MARK.getBytes(StandardCharsets.UTF_8));
                out.write((note.isEmpty() ? "" : CsvText.line(List.of(NOTE + note))).getBytes(StandardCharsets.UTF_8));
                out.write(CsvText.line(headings).getBytes(StandardCharsets.UTF_8));
                for (long written = 0; rows.hasNext(); written++) {
                    if (!goesOn.test(written)) {
                        throw new CancellationException();
                    }
                    out.write(CsvText.line(rows.next()).getBytes(StandardCharsets.UTF_8));
                }
            });
            return true;
        } catch (CancellationException stopped) {
            return false;
        } catch (IOException e) {
            throw new ExchangeException(ImportFault.phrase("items.not-written", file, String.valueOf(e.getMessage())), e);
        }
    }

    /// The same commands again when their answer was lost: the centre answers an id the same way however often it comes.
    @Override
    public List<Optional<Refusal>> take(List<CommandEnvelope> commands) {
        for (int attempt = 1;; attempt++) {
            try {
                return refusals(centre.importItems(commands), commands.size());
            } catch (CentreException denied) {
                if (!denied.passing() || attempt == TRIES) {
                    throw new ExchangeException(ImportFault.phrase("items.denied", String.valueOf(denied.getMessage())), denied, denied.passing());
                }
            } catch (IOException lost) {
                if (attempt == TRIES) {
                    throw new ExchangeException(ImportFault.phrase("items.away", String.valueOf(lost.getMessage())), lost, true);
                }
            }
        }
    }

    private List<Optional<Refusal>> refusals(JsonNode answer, int asked) throws IOException {
        List<Optional<Refusal>> all = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            all.add(row.path("refusal").isObject() ? Optional.of(json.treeToValue(row.path("refusal"), Refusal.class)) : Optional.empty());
        }
        if (all.size() != asked) {
            throw new IOException(all.size() + " / " + asked);
        }
        return all;
    }
}
