package org.menshen.workstation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ImportQueue.Phase;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.imports.ImportFault;
import org.menshen.workstation.House;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.register.ItemShelf;
import org.menshen.workstation.view.LocalView;
import org.menshen.workstation.view.SeatRules;

/// An import that was kept goes out once, whole, in the name of who gave it, whatever is killed or cut in between.
class KeptImportsTest {

    private static final WorkflowRef FLOW = new WorkflowRef("case", 1, "c".repeat(64));

    @TempDir
    Path dir;
    private final List<UUID> heard = new ArrayList<>();
    private final Set<Subject> there = new HashSet<>();
    private Actor actor = House.OFFICER;
    private boolean free;
    private boolean cut;

    private KeptImports imports() {
        Identity identity = new Identity() {
            @Override
            public Optional<Actor> actor() {
                return Optional.of(actor);
            }

            @Override
            public Optional<String> dataSet() {
                return Optional.of("centre-1");
            }

            @Override
            public boolean drill() {
                return false;
            }

            @Override
            public Clock clock() {
                return Clock.systemUTC();
            }
        };
        LocalView view = new LocalView(new SeatRules(House.RULEBOOK, House.CODES, House.PERMISSIONS, () -> false), new ItemShelf(House.RULEBOOK));
        KeptImports imports = new KeptImports(dir.resolve("imports"), () -> new byte[32], House.JSON, new KeptImports.Surroundings(view, identity,
                () -> free, this::take, new NoticeBoard(Clock.systemUTC(), Runnable::run), Runnable::run, Clock.systemUTC()));
        imports.load();
        return imports;
    }

    /// The centre: it refuses every seventh row and knows every fifth, and each that it has taken.
    private List<Optional<Refusal>> take(List<CommandEnvelope> commands) {
        if (cut) {
            throw new ExchangeException(ImportFault.phrase("items.away", "cut"), null, true);
        }
        return commands.stream().map(command -> {
            heard.add(command.id());
            int line = Integer.parseInt(command.subject().id().substring(2));
            return line % 7 == 0 ? Optional.of(Refusal.of("work.bad-value", "zh", "来源", "en", "Source", "value", "?"))
                    : line % 5 == 0 || !there.add(command.subject()) ? Optional.of(Refusal.of("work.import-known", "number", "AJ"))
                    : Optional.<Refusal>empty();
        }).toList();
    }

    private static List<ImportQueue.Row> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new ImportQueue.Row(i, List.of("cell " + i, "13900000000"), new CommandEnvelope(
                UUID.randomUUID(), new Subject(SubjectKind.WORK, "W-" + i), 0, command(i), Instant.EPOCH))).toList();
    }

    private static WorkCommand.Import command(int line) {
        return new WorkCommand.Import(FLOW, List.of(new WorkValue("title", "甲")), null, List.of(), "", List.of(),
                new ImportOrigin("rows.csv", line));
    }

    private static void send(KeptImports imports, int pieces) throws InterruptedException {
        for (int i = 0; i < pieces; i++) {
            imports.run();
        }
    }

    @Test
    void whatIsKeptOutlivesTheConsoleAndGoesOutPieceByPieceWhenTheLineIsBack() throws Exception {
        ImportQueue.Keeping keeping = imports().begin("rows.csv", FLOW, List.of("a", "phone"));
        List<ImportQueue.Row> first = rows(1, 201);
        keeping.add(first);
        keeping.add(rows(201, 251));
        assertThat(everything()).as("nothing lies open on the disk").doesNotContain("13900000000").doesNotContain("rows.csv");

        KeptImports next = imports();
        assertThat(next.all()).singleElement().satisfies(kept -> {
            assertThat(kept.phase()).isEqualTo(Phase.WAITING);
            assertThat(List.of(kept.rows(), kept.answered())).containsExactly(250, 0);
        });
        send(next, 1);
        assertThat(heard).as("the line is cut").isEmpty();
        free = true;
        send(next, 1);
        assertThat(heard).containsExactlyElementsOf(first.stream().map(row -> row.command().id()).toList());

        KeptImports third = imports();
        assertThat(third.all().getFirst().answered()).as("killed between two pieces").isEqualTo(200);
        send(third, 2);
        assertThat(heard).hasSize(250).doesNotHaveDuplicates();
        assertThat(third.all()).singleElement().satisfies(kept -> {
            assertThat(kept.phase()).isEqualTo(Phase.DONE);
            assertThat(List.of(kept.taken(), kept.known(), kept.refused())).containsExactly(250 - 35 - 43, 43, 35);
        });
        assertThat(third.refused(third.all().getFirst().id())).hasSize(35).allSatisfy(row ->
                assertThat(row.row().cells()).contains("cell " + row.row().line()));
        third.drop(third.all().getFirst().id());
        assertThat(imports().all()).isEmpty();
    }

    /// A row is named by what it says, whoever reads it and whenever: the second time it is known, and nothing is there twice.
    @Test
    void theSameFileGivenTwiceWhileCutOffIsInOnce() throws Exception {
        KeptImports imports = imports();
        imports.begin("rows.csv", FLOW, List.of("a")).add(rows(1, 5));
        imports.begin("rows.csv", FLOW, List.of("a")).add(rows(1, 5));
        free = true;
        send(imports, 2);
        assertThat(there).hasSize(4);
        assertThat(imports.all()).hasSize(2).allMatch(kept -> kept.phase() == Phase.DONE && kept.refused() == 0);
        assertThat(imports.all()).extracting(ImportQueue.Waiting::taken).containsExactlyInAnyOrder(4, 0);
    }

    @Test
    void anotherPersonAtTheSeatDoesNotGiveItAndTheOneWhoDidGoesOn() throws Exception {
        imports().begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4));
        free = true;
        actor = House.OTHER;
        KeptImports imports = imports();
        send(imports, 1);
        assertThat(heard).isEmpty();
        assertThat(imports.all().getFirst()).satisfies(kept -> {
            assertThat(kept.phase()).isEqualTo(Phase.HELD);
            assertThat(kept.why().code()).isEqualTo("workstation.other-person");
        });
        actor = House.OFFICER;
        send(imports, 1);
        assertThat(heard).hasSize(3);
    }

    @Test
    void whatWasRefusedIsShownToWhoGaveItAlone() throws Exception {
        KeptImports imports = imports();
        imports.begin("rows.csv", FLOW, List.of("a")).add(rows(7, 8));
        free = true;
        send(imports, 1);
        String id = imports.all().getFirst().id();
        assertThat(imports.refused(id)).hasSize(1);
        actor = House.OTHER;
        assertThatThrownBy(() -> imports.refused(id)).isInstanceOf(ExchangeException.class);
    }

    @Test
    void aRowThatCouldNotBeReadAgainIsNotKept() {
        KeptImports imports = imports();
        ImportQueue.Row good = rows(1, 2).getFirst();
        ImportQueue.Row huge = new ImportQueue.Row(1, List.of("x".repeat(1 << 20)), good.command());
        assertThatThrownBy(() -> imports.begin("rows.csv", FLOW, List.of("a")).add(List.of(huge))).isInstanceOf(ExchangeException.class);
        assertThat(imports.all()).isEmpty();
    }

    @Test
    void aPieceWhoseAnswerWasNotWrittenIsAskedForAgainUnderItsIds() throws Exception {
        imports().begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4));
        free = true;
        KeptImports killed = imports();
        List<Path> rows = files(".rows");
        byte[] before = Files.readAllBytes(rows.getFirst());
        send(killed, 1);
        // as if the process had ended before the answer came to the disk
        for (Path answer : files(".answers")) {
            Files.delete(answer);
        }
        Files.write(rows.getFirst(), before);
        send(imports(), 1);
        assertThat(heard).hasSize(6);
        assertThat(heard.subList(3, 6)).isEqualTo(heard.subList(0, 3));
    }

    @Test
    void whatCannotBeWrittenIsNotPromisedAndADamagedOneIsSetAside() throws Exception {
        KeptImports imports = imports();
        Files.writeString(dir.resolve("imports"), "a file stands where the folder should be");
        assertThatThrownBy(() -> imports.begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4))).isInstanceOf(ExchangeException.class);
        assertThat(imports.all()).isEmpty();
        Files.delete(dir.resolve("imports"));
        imports.begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4));
        Files.write(files("head").getFirst(), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(imports().all()).isEmpty();
    }

    @Test
    void aPieceThatLostRowsOnTheDiskIsSetAsideAndStaysThere() throws Exception {
        imports().begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4));
        byte[] rows = Files.readAllBytes(files(".rows").getFirst());
        Files.write(files(".rows").getFirst(), Arrays.copyOf(rows, rows.length - 9));
        free = true;
        KeptImports imports = imports();
        send(imports, 1);
        assertThat(heard).as("a part of it would pass for all").isEmpty();
        assertThat(imports.all()).isEmpty();
        List<Path> aside = files("");
        assertThat(imports().all()).isEmpty();
        assertThat(files("")).isEqualTo(aside).anyMatch(file -> file.toString().contains(".damaged"));
    }

    @Test
    void aPieceThatWasAboutToBeWrittenIsNone() throws Exception {
        imports().begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4));
        Files.createFile(files("head").getFirst().resolveSibling("000002-9.rows"));
        free = true;
        KeptImports imports = imports();
        assertThat(imports.all().getFirst().rows()).isEqualTo(3);
        send(imports, 1);
        assertThat(imports.all().getFirst().phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void rowsWithoutTheirHeadAreSetAsideToo() throws Exception {
        imports().begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4));
        byte[] head = Files.readAllBytes(files("head").getFirst());
        Files.write(files("head").getFirst(), Arrays.copyOf(head, head.length - 9));
        assertThat(imports().all()).isEmpty();
        assertThat(files("")).anyMatch(file -> file.toString().contains(".damaged"));
    }

    @Test
    void aConsoleThatIsClosedInTheMiddleOfReadingSetsNothingAside() throws Exception {
        imports().begin("rows.csv", FLOW, List.of("a")).add(rows(1, 4));
        free = true;
        KeptImports closing = imports();
        Thread.currentThread().interrupt();
        assertThatThrownBy(closing::run).isInstanceOf(InterruptedException.class);
        assertThat(closing.all()).hasSize(1);
        send(imports(), 1);
        assertThat(heard).hasSize(3);
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(dir.resolve("imports"))) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files("")) {
            all.append(file).append(Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "");
        }
        return all.toString();
    }
}
