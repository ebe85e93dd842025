package org.menshen.desktop.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;

import org.menshen.desktop.fixture.FakePorts;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.text.CsvText;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.TableFile;

/// Tables of text on the disk; what is given is decided by the rules of the fake room.
final class FileExchange implements ItemExchange {

    private final FakePorts ports;
    private final List<ImportQueue.Waiting> kept = new CopyOnWriteArrayList<>();
    private final List<Runnable> observers = new CopyOnWriteArrayList<>();
    /// whether the centre cannot be reached
    volatile boolean cut;

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
    public ImportQueue queue() {
        return new ImportQueue() {
            @Override
            public Keeping begin(String file, WorkflowRef flow, List<String> headings) {
                return rows -> {
                    kept.add(new Waiting("1", file, flow, headings, Instant.EPOCH, rows.size(), 0, 0, 0, 0, Phase.WAITING, null));
                    observers.forEach(Runnable::run);
                };
            }

            @Override
            public List<Waiting> all() {
                return List.copyOf(kept);
            }

            @Override
            public List<Refused> refused(String id) {
                return List.of();
            }

            @Override
            public void drop(String id) {
                kept.clear();
                observers.forEach(Runnable::run);
            }

            @Override
            public Pin observe(Runnable observer) {
                observers.add(observer);
                return () -> observers.remove(observer);
            }
        };
    }

    @Override
    public List<Optional<Refusal>> take(List<CommandEnvelope> commands) {
        if (cut) {
            throw new ExchangeException(ImportFault.phrase("items.away", "cut"), null, true);
        }
        return commands.stream().map(command -> ports.workspace.submit(command.subject(), command.command()))
                .map(said -> said instanceof Workspace.Submission.Refused(Refusal refusal) ? Optional.of(refusal) : Optional.<Refusal>empty())
                .toList();
    }
}
