package org.menshen.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.intake.ItemColumn;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemColumns.Heads;
import org.menshen.domain.intake.ItemImport;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemRowReader;
import org.menshen.domain.intake.ItemTable;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.link.Answer;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.Session;
import org.menshen.workstation.link.SignIn;
import org.menshen.workstation.table.CentreItems;
import org.menshen.workstation.table.MappingFile;
import org.menshen.workstation.table.StationExchange;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen registers`: items in and out of the registers of a centre, and a made-up year.
@Command(name = "registers", mixinStandardHelpOptions = true, subcommands = {RegistersCommand.Import.class, RegistersCommand.Export.class,
    YearCommand.class})
final class RegistersCommand extends CommandGroup {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PIECE = 200;

    /// What both need of a centre.
    private abstract static class AtCentre implements Callable<Integer> {

        @ParentCommand
        RegistersCommand parent;

        @Option(names = "--server", paramLabel = "URL", descriptionKey = "registers.server", defaultValue = "http://127.0.0.1:7474")
        private URI server;

        @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "token")
        private @Nullable String token;

        @Option(names = "--user", paramLabel = "ID", descriptionKey = "user", defaultValue = "officer")
        private String user;

        @Option(names = "--register", paramLabel = "ID", descriptionKey = "registers.register", required = true)
        String register;

        final DomainJson json = new DomainJson();

        abstract int work(CentreClient centre, CentreItems items, CodeBook codes) throws IOException;

        @Override
        public Integer call() throws IOException {
            CodeBook codes = CodeFolder.read(Home.find().config().resolve("codes"));
            SignIn signIn = token == null ? new SignIn.Demonstration(user, null) : new SignIn.Token(token);
            try (CentreClient centre = new CentreClient(server, signIn, json.mapper(), new CentreClient.Waits(CONNECT, CONNECT, ANSWER))) {
                return work(centre, new CentreItems(centre, json.mapper()), codes);
            } catch (ExchangeException fault) {
                System.err.println(fault.words().in(language().locale()));
            } catch (CodeException fault) {
                System.err.println(fault.getMessage());
            }
            return ExitCode.SOFTWARE;
        }

        final Lang language() {
            return Lang.parse(parent.language().name());
        }

        final Workflow flow(CentreItems items) {
            return items.flow(register).orElseThrow(() -> new CodeException(items.registers().isEmpty() ? parent.said("registers.not-yet")
                    : parent.said("registers.none", register, String.join(", ", items.registers()))));
        }
    }

    /// `registers import FILE --register ID`.
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import extends AtCentre {

        @Parameters(paramLabel = "FILE", descriptionKey = "registers.import.file")
        private Path file;

        @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "registers.import.mapping")
        private @Nullable Path mapping;

        @Option(names = "--crs", paramLabel = "NAME", descriptionKey = "registers.import.crs")
        private @Nullable String datum;

        @Option(names = "--refused", paramLabel = "FILE", descriptionKey = "registers.import.refused")
        private @Nullable Path refused;

        private ItemImport.@Nullable Standing reached;

        @Override
        int work(CentreClient centre, CentreItems items, CodeBook codes) throws IOException {
            Workflow flow = flow(items);
            Session session = centre.session();
            StationExchange exchange = new StationExchange(centre, json.mapper(), ImportQueue.none());
            ItemMapping how = mapping(flow, exchange, codes, session.actor().role());
            if (how.lacksDatum()) {
                throw new CodeException(parent.said("registers.import.no-crs"));
            }
            ItemRowReader reader = new ItemRowReader(new ItemRowReader.Table(flow.ref(), flow.content(), String.valueOf(file.getFileName()),
                    session.actor().role()), how, codes, ZONE, session.drill(),
                    (kind, name) -> "site".equals(kind) ? items.site(name) : Optional.empty());
            Clock clock = Clock.systemUTC();
            ItemImport.Standing standing;
            try (ItemExchange.Table table = exchange.open(file.toString())) {
                standing = new ItemImport(flow.content(), reader, exchange::take, clock::instant, PIECE,
                        Thread::startVirtualThread).run(table, Long.MAX_VALUE, step -> {
                            reached = step;
                            return true;
                        });
            } catch (ExchangeException broken) {
                System.err.println(parent.said("registers.import.broken", reached == null ? 0 : reached.rows(),
                        reached == null ? 0 : reached.taken() + reached.known()));
                throw broken;
            }
            System.out.println(parent.said("registers.import.done", standing.rows(), standing.taken(), standing.known(),
                    standing.differing().size(), standing.refused().size()));
            List<ItemImport.RefusedRow> all = new ArrayList<>(standing.refused());
            all.addAll(standing.differing());
            if (!all.isEmpty()) {
                Path to = refused == null ? Path.of(file.toString().replaceFirst("\\.[^.]*$", "") + "-refused.csv") : refused;
                save(exchange, to, how, all);
                System.out.println(parent.said("registers.import.saved", all.size(), to));
            }
            return standing.refused().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }

        private ItemMapping mapping(Workflow flow, StationExchange exchange, CodeBook codes, String role) throws IOException {
            try (ItemExchange.Table table = exchange.open(file.toString())) {
                var guess = new ItemColumns(flow.content(), codes, role).guess(table.headings());
                ItemMapping read = mapping == null ? new ItemMapping(guess, "") : MappingFile.read(mapping, guess);
                read.columns().forEach((heading, column) -> {
                    if (column.what() == ItemColumn.What.NOTHING) {
                        System.out.println(parent.said("registers.import.left", heading));
                    }
                });
                return datum == null ? read : read.in(datum.toUpperCase(Locale.ROOT));
            }
        }

        private void save(StationExchange exchange, Path to, ItemMapping how, List<ItemImport.RefusedRow> rows) {
            RefusalWords words = new RefusalWords(language());
            List<String> headings = new ArrayList<>(how.columns().keySet());
            for (String part : List.of("line", "column", "value", "reason")) {
                headings.add(parent.said("registers.refused." + part));
            }
            exchange.write(to.toString(), ItemExchange.Form.CSV, "", headings, rows.stream().map(row -> {
                List<String> cells = new ArrayList<>(row.row().cells());
                cells.addAll(List.of(String.valueOf(row.row().line()), row.fault().column(), row.fault().value(), words.words(row.fault().why())));
                return List.copyOf(cells);
            }).iterator(), written -> true);
        }
    }

    /// `registers export FILE --register ID --reason WORDS`.
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export extends AtCentre {

        @Parameters(paramLabel = "FILE", descriptionKey = "registers.export.file")
        private Path file;

        @Option(names = "--reason", paramLabel = "WORDS", descriptionKey = "registers.export.reason", required = true)
        private String reason;

        @Option(names = "--alias", descriptionKey = "registers.export.alias")
        private boolean alias;

        @Override
        int work(CentreClient centre, CentreItems items, CodeBook codes) throws IOException {
            Workflow flow = flow(items);
            boolean book = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
            ItemExchange.Form form = book ? ItemExchange.Form.XLSX : ItemExchange.Form.CSV;
            List<WorkItem> all = new ArrayList<>();
            items.items(register).forEachRemaining(all::add);
            Session session = centre.session();
            // said first: what leaves the house stands in the log, also when the file is lost
            Answer answer = centre.command(new CommandEnvelope(UUID.randomUUID(), flow.subject(), 0,
                    new WorkflowCommand.Export(reason, all.size(), form.name()), Clock.systemUTC().instant()));
            if (answer.refusal() != null) {
                System.err.println(new RefusalWords(language()).words(answer.refusal()));
                return ExitCode.SOFTWARE;
            }
            Heads heads = alias ? Heads.ALIAS : language() == Lang.ZH ? Heads.ZH : Heads.EN;
            ItemTable table = new ItemTable(flow.content(), codes, session.actor().role(), ZONE, heads);
            Iterator<List<String>> rows = all.stream().map(table::row).iterator();
            String note = parent.said("registers.export.note", session.actor().name(), reason,
                    session.drill() ? parent.said("registers.export.drill") : "");
            new StationExchange(centre, json.mapper(), ImportQueue.none()).write(file.toString(), form, note.strip(), table.headings(), rows,
                    written -> true);
            System.out.println(parent.said("registers.export.done", all.size(), file));
            return ExitCode.OK;
        }
    }
}
