package org.menshen.desktop.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

import org.menshen.desktop.fixture.FakePorts;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.text.CsvText;
import org.menshen.wire.imports.TableFile;

/// Tables of text on the disk; what is given is decided by the rules of the fake room.
final class FileExchange implements ItemExchange {

    private final FakePorts ports;

    FileExchange(FakePorts ports) {
        this.ports = ports;
    }

    @Override
    public Table open(String file) {
        try {
            TableFile table = TableFile.open(Path.of(file), null, null, Set.of());
            return new Table() {
                @Override
                public List<String> headings() {
                    return table.names();
                }

                @Override
                public Optional<Line> next() {
                    try {
                        return table.next().map(row -> {
                            Map<String, String> cells = new LinkedHashMap<>();
                            table.names().forEach(name -> cells.put(name, row.get(name)));
                            return new Line(row.line(), cells);
                        });
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void close() {
                    try {
                        table.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean write(String file, Form form, String note, List<String> headings, Iterator<List<String>> rows, LongPredicate goesOn) {
        StringBuilder text = new StringBuilder(note.isEmpty() ? "" : CsvText.line(List.of("# " + note))).append(CsvText.line(headings));
        rows.forEachRemaining(row -> text.append(CsvText.line(row)));
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @Override
    public List<Optional<Refusal>> take(List<CommandEnvelope> commands) {
        return commands.stream().map(command -> ports.workspace.submit(command.subject(), command.command()))
                .map(said -> said instanceof Workspace.Submission.Refused(Refusal refusal) ? Optional.of(refusal) : Optional.<Refusal>empty())
                .toList();
    }
}
