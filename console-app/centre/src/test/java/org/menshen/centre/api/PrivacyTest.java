package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkSight;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

/// What leaves the centre, and what lies on its disk, of items that only some roles see and of personal fields (domain.md §5.3, H-02, SEC-07,
/// SEC-08): asked for in every way in which a seat can ask.
class PrivacyTest {

    private static final DomainJson JSON = new DomainJson();
    private static final List<WorkflowCommand.Publish> FLOWS = WorkflowFolder.read(TestCentre.config().resolve("workflows"),
            CodeFolder.read(TestCentre.config().resolve("codes")), JSON, new CelExpressions());
    private static final Subject CLUE = new Subject(SubjectKind.WORK, "W-CLUE-7Q4");
    private static final Subject FRAUD = new Subject(SubjectKind.WORK, "W-FRAUD-2K");
    private static final Subject COLLECT = new Subject(SubjectKind.WORK, "W-COLLECT-3");
    private static final String COMMITTEE = "310115010001";
    private static final String WORDS = "地下钱庄演示线索";
    private static final String NAME = "欧阳演示娜";
    private static final String PHONE = "13900001234";
    private static final String ADDRESS = "临沂路演练弄12号604室";
    private static final String CARD = "31011519900101001X";
    private static final List<String> CLEAR = List.of(NAME, PHONE, "604室", CARD);

    @TempDir
    Path dir;

    private TestCentre centre;
    private ManualClock clock;
    private String police;
    private String officer;

    @BeforeEach
    void enter() {
        open();
        centre.centre().editions().workflows(FLOWS, Set.of());
        police = centre.signIn("POLICE_LIAISON");
        officer = centre.signIn("DUTY_OFFICER");
        accept(centre.command(police, CLUE, 0, new WorkCommand.Open(flow("clue").ref(), values("kind", "debt", "what", WORDS, "source", "found"),
                null, List.of())));
        accept(centre.command(police, FRAUD, 0, new WorkCommand.Open(flow("fraud").ref(), values("degree", "high", "scheme", "police", "committee",
                COMMITTEE, "name", NAME, "phone", PHONE, "address", ADDRESS), null, List.of())));
    }

    @AfterEach
    void leave() {
        centre.close();
    }

    private void open() {
        clock = new ManualClock(TestCentre.NOON);
        centre = TestCentre.live(dir, clock);
    }

    private static WorkflowCommand.Publish flow(String id) {
        return FLOWS.stream().filter(flow -> flow.content().id().equals(id)).findFirst().orElseThrow();
    }

    private static List<WorkValue> values(String... pairs) {
        List<WorkValue> values = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.add(new WorkValue(pairs[i], pairs[i + 1]));
        }
        return values;
    }

    private static HttpResponse<String> accept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> reveal(String token, Subject item, String field, String purpose) {
        return centre.post(token, "/v1/reveals", "application/json", JSON.bytes(new CommandEnvelope(UUID.randomUUID(), item, 1,
                new WorkCommand.Reveal(field, purpose), TestCentre.NOON)));
    }

    /// Everything that a seat can ask for, as the bytes of the answers.
    private String all(String token) {
        StringBuilder all = new StringBuilder();
        for (String path : List.of("/v1/snapshot", "/v1/work", "/v1/work?after=0&most=1", "/v1/log", "/v1/past", "/v1/past-alerts",
                "/v1/drill/results", "/v1/sources", "/v1/session")) {
            all.append(centre.get(token, path).body());
        }
        long head = TestCentre.json(centre.get(token, "/v1/health").body()).path("seq").asLong();
        List<String> lines = stream(token, head);
        all.append(String.join("\n", lines));
        return all.toString();
    }

    private List<String> stream(String token, long head) {
        try (TestCentre.Stream stream = centre.follow(token, "/v1/changes", "0")) {
            await().until(() -> stream.events().stream().anyMatch(event -> event.id().equals(Long.toString(head))));
            return stream.events().stream().filter(event -> event.name().equals("change")).map(event -> event.data().toString()).toList();
        }
    }

    @Test
    void noOtherRoleReceivesAByteOfAClue() {
        assertThat(List.of(CLUE.id(), WORDS, "XS-261123")).allMatch(all(police)::contains);
        for (String role : List.of("DUTY_OFFICER", "WATCH_COMMANDER", "LEADER", "SYS_ADMIN", "WALL", "DISPATCHER")) {
            String told = all(centre.signIn(role));
            assertThat(List.of(CLUE.id(), WORDS, "XS-261123")).as(role).noneMatch(told::contains);
        }
    }

    @Test
    void theOrderStaysWholeAndProvedForWhoMayNotSeeAll() {
        long head = TestCentre.json(centre.get(officer, "/v1/health").body()).path("seq").asLong();
        List<String> mine = stream(officer, head);
        List<String> whole = stream(police, head);
        assertThat(whole).allMatch(HashChain::holds).hasSameSizeAs(mine);
        String before = HashChain.ORIGIN;
        for (int i = 0; i < mine.size(); i++) {
            Change told = JSON.read(mine.get(i), Change.class);
            Change real = JSON.read(whole.get(i), Change.class);
            assertThat(told.seq()).isEqualTo(i + 1L);
            assertThat(told.previousHash()).isEqualTo(before);
            assertThat(told.hash()).isEqualTo(real.hash());
            assertThat(HashChain.holds(mine.get(i))).isEqualTo(!HashChain.isPart(mine.get(i))).isEqualTo(told.equals(real));
            before = told.hash();
        }
        assertThat(mine.stream().map(text -> JSON.read(text, Change.class)).filter(change -> change.fact() instanceof WorkFact.Withheld)
                .map(Change::subject)).containsExactly(WorkSight.NOWHERE);
        // name and phone of the person are for the police; that they were given is known
        assertThat(String.join("", mine)).doesNotContain("欧＊娜").doesNotContain("139****1234").contains("{\"field\":\"phone\",\"text\":\"＊\"}");
        assertThat(centre.get(officer, "/v1/work").body()).doesNotContain("欧＊娜").contains(FRAUD.id(), "\"rows\":1");
        assertThat(centre.get(police, "/v1/work").body()).contains("欧＊娜", "139****1234", "\"rows\":2");
    }

    @Test
    void whoMayNotKnowOfAnItemIsToldSoAndThatIsOnRecord() {
        HttpResponse<String> answer = centre.command(officer, CLUE, 0, new WorkCommand.Raise("x", "why"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("work.not-a-reader", "\"changes\":[]").doesNotContain(WORDS);
        assertThat(reveal(officer, CLUE, "what", "VISIT").statusCode()).isEqualTo(403);
        Subject alert = new Subject(SubjectKind.ALERT, "A-1");
        assertThat(centre.command(officer, alert, 0, new WorkCommand.Correct(values("name", NAME), null, "-")).body())
                .contains("command.wrong-subject");
        assertThat(reveal(officer, alert, "name", "VISIT").statusCode()).isEqualTo(400);
        // the act of somebody else on it is not told as a conflict either
        assertThat(centre.command(officer, CLUE, 9, new WorkCommand.Act("hand", List.of(), "", List.of())).statusCode()).isEqualTo(403);
        centre.close();
        // who asked for what stands beside the log, with the refusal, and outlives the centre
        assertThat(text("centre.journal")).contains("work.not-a-reader", CLUE.toString());
        open();
    }

    @Test
    void clearValuesLieNowhereButSealed() throws IOException {
        accept(centre.command(police, FRAUD, 1, new WorkCommand.Correct(values("name", "欧阳新娜", "phone", PHONE), null, "改名")));
        accept(centre.command(centre.signIn("DATA_STEWARD"), COLLECT, 0, new WorkCommand.Open(flow("collect").ref(), collected(), null,
                List.of())));
        for (String clear : CLEAR) {
            assertThat(all(police).contains(clear)).as(clear).isFalse();
        }
        assertThat(TestCentre.json(accept(reveal(police, FRAUD, "name", "CALL_BACK")).body()).path("value").asString()).isEqualTo("欧阳新娜");
        String told = all(police);
        assertThat(List.of(told.contains("work.revealed"), told.contains("CALL_BACK"), told.contains("欧阳新娜"))).containsExactly(true, true, false);
        centre.close();
        List<String> words = Stream.concat(CLEAR.stream(), Stream.of("欧阳新娜")).toList();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (String word : words) {
                    assertThat(holds(bytes, word.getBytes(StandardCharsets.UTF_8)) || holds(bytes, word.getBytes(StandardCharsets.UTF_16BE))
                            || holds(bytes, word.getBytes(StandardCharsets.UTF_16LE))).as("%s in %s", word, file).isFalse();
                }
            }
        }
        open();
        assertThat(TestCentre.json(accept(reveal(centre.signIn("POLICE_LIAISON"), FRAUD, "phone", "CALL_BACK")).body()).path("value").asString())
                .isEqualTo(PHONE);
    }

    @Test
    void whatAFileTellsOfPersonsIsKeptAsIfItHadBeenTypedIn() {
        Subject entered = new Subject(SubjectKind.WORK, "FRAUD-2");
        CommandEnvelope row = new CommandEnvelope(UUID.randomUUID(), entered, 0, new WorkCommand.Import(flow("fraud").ref(), values("degree", "high",
                "scheme", "police", "committee", COMMITTEE, "phone", PHONE), null, List.of(), "", List.of(), new ImportOrigin("f.csv", 2)),
                TestCentre.NOON);
        HttpResponse<String> answer = accept(centre.post(police, "/v1/work/import", Map.of("commands", List.of(row))));
        assertThat(TestCentre.json(answer.body()).path("rows").get(0).path("seq").asLong()).as(answer.body()).isPositive();
        assertThat(all(police)).contains(entered.id()).doesNotContain(PHONE);
        assertThat(TestCentre.json(accept(reveal(police, entered, "phone", "CALL_BACK")).body()).path("value").asString()).isEqualTo(PHONE);
    }

    private static List<WorkValue> collected() {
        List<WorkValue> values = new ArrayList<>();
        flow("collect").content().fields().stream().filter(field -> field.required() || field.id().equals("card")).forEach(field -> values.add(
                new WorkValue(field.id(), field.id().equals("card") ? CARD : !field.choices().isEmpty() ? field.choices().getFirst().id() 
                        : field.id().equals("committee") ? COMMITTEE : "M-1")));
        return values;
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aRevealIsForWhoMayAndForAPurposeAndNotTooOften() {
        assertThat(reveal(officer, FRAUD, "phone", "VISIT").body()).contains("work.may-not-reveal");
        assertThat(reveal(police, FRAUD, "phone", "curiosity").body()).contains("work.unknown-purpose");
        assertThat(reveal(police, FRAUD, "scheme", "VISIT").body()).contains("work.not-personal");
        assertThat(centre.command(police, FRAUD, 1, new WorkCommand.Reveal("phone", "VISIT")).statusCode()).isEqualTo(400);
        HttpResponse<String> answer = accept(reveal(police, FRAUD, "phone", "VISIT"));
        assertThat(TestCentre.json(answer.body()).path("value").asString()).isEqualTo(PHONE);
        assertThat(TestCentre.json(answer.body()).path("seconds").asInt()).isEqualTo(60);
        int last = 200;
        for (int i = 0; i < 40 && last != 429; i++) {
            last = reveal(police, FRAUD, "address", "VISIT").statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void aSensitiveFieldNeedsASecondPerson() {
        String steward = centre.signIn("DATA_STEWARD");
        accept(centre.command(steward, COLLECT, 0, new WorkCommand.Open(flow("collect").ref(), collected(), null, List.of())));
        assertThat(accept(reveal(steward, COLLECT, "card", "IDENTITY")).body()).contains("work.reveal-asked").doesNotContain("\"value\"");
        assertThat(reveal(steward, COLLECT, "card", "IDENTITY").body()).contains("work.reveal-waits");
        assertThat(centre.command(steward, COLLECT, 2, new WorkCommand.AllowReveal(1)).body()).contains("work.same-person");
        assertThat(centre.command(officer, COLLECT, 2, new WorkCommand.AllowReveal(1)).body()).contains("work.may-not-reveal");
        accept(centre.command(centre.signIn("FIELD_UNIT"), COLLECT, 2, new WorkCommand.AllowReveal(1)));
        assertThat(TestCentre.json(accept(reveal(steward, COLLECT, "card", "IDENTITY")).body()).path("value").asString()).isEqualTo(CARD);
        // the consent was for once
        assertThat(accept(reveal(steward, COLLECT, "card", "IDENTITY")).body()).contains("work.reveal-asked").doesNotContain("\"value\"");
    }

    @Test
    void aRevealThatComesAgainShowsWhatIsOnRecordToTheSameSeatAndNothingElse() {
        UUID id = UUID.randomUUID();
        assertThat(value(police, id, "address")).isEqualTo(ADDRESS);
        assertThat(value(police, id, "address")).as("a lost answer is given again").isEqualTo(ADDRESS);
        assertThat(value(police, id, "phone")).as("another field under the same id").isEqualTo(ADDRESS);
        assertThat(value(centre.signIn("POLICE_LIAISON", "police-09"), id, "address")).as("at another seat").isEmpty();
        clock.advance(Duration.ofSeconds(61));
        assertThat(value(police, id, "address")).as("long after, though nothing has happened since").isEmpty();
    }

    private String value(String token, UUID id, String field) {
        HttpResponse<String> answer = centre.post(token, "/v1/reveals", "application/json", JSON.bytes(new CommandEnvelope(id, FRAUD, 1,
                new WorkCommand.Reveal(field, "VISIT"), TestCentre.NOON)));
        return TestCentre.json(answer.body()).path("value").asString("");
    }

    @Test
    void aConflictOverARevealTellsNoMoreThanAnyOther() {
        HttpResponse<String> answer = centre.post(officer, "/v1/reveals", "application/json", JSON.bytes(new CommandEnvelope(UUID.randomUUID(), FRAUD,
                0, new WorkCommand.Reveal("phone", "VISIT"), TestCentre.NOON)));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(FRAUD.id()).doesNotContain("139****1234").doesNotContain("欧＊娜");
    }

    @Test
    void whoSitsElsewhereSeesNoMoreInAnHour() {
        int last = 200;
        for (int i = 0; i < 40 && last != 429; i++) {
            last = reveal(centre.signIn("POLICE_LIAISON", "police-" + i), FRAUD, "address", "VISIT").statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void fieldsOfAnItemFromAFileAreHiddenLikeThoseOfAnyOther() {
        entered(police, "FRAUD-3", "fraud", values("degree", "high", "scheme", "police", "committee", COMMITTEE, "phone", PHONE));
        assertThat(all(officer)).contains("FRAUD-3").doesNotContain("139****1234");
        assertThat(all(police)).contains("139****1234");
    }

    private String entered(String token, String id, String flow, List<WorkValue> values) {
        CommandEnvelope row = new CommandEnvelope(UUID.randomUUID(), new Subject(SubjectKind.WORK, id), 0, new WorkCommand.Import(flow(flow).ref(),
                values, null, List.of(), "", List.of(), new ImportOrigin("f.csv", 2)), TestCentre.NOON);
        return accept(centre.post(token, "/v1/work/import", Map.of("commands", List.of(row)))).body();
    }

    /// Whoever can write into the table of items, but not into the log, opens a closed register to nobody.
    @Test
    void anEditionThatWasAlteredInTheStoreOpensNothing() throws SQLException {
        centre.close();
        try (Connection store = DriverManager.getConnection("jdbc:h2:" + dir.resolve("centre").toAbsolutePath(), "", "");
             Statement change = store.createStatement()) {
            assertThat(change.executeUpdate("update work_item set flow = (select flow from work_item where id = '" + FRAUD.id() + "') where id = '"
                    + CLUE.id() + "'")).isEqualTo(1);
        }
        open();
        String other = centre.signIn("DUTY_OFFICER");
        String told = String.join("\n", stream(other, TestCentre.json(centre.get(other, "/v1/health").body()).path("seq").asLong()));
        assertThat(told).contains(FRAUD.id()).doesNotContain(CLUE.id()).doesNotContain(WORDS);
    }

    /// Neither how often it changed, nor that it is no case, nor that it is there already.
    @Test
    void whateverIsAskedOfAClueTheAnswerIsTheSame() {
        assertThat(entered(centre.signIn("DISPATCHER"), CLUE.id(), "case", List.of())).contains("work.not-a-reader").doesNotContain("unknown-field")
                .doesNotContain("exists");
        List<WorkCommand> all = List.of(new WorkCommand.Open(flow("case").ref(), List.of(), null, List.of()), new WorkCommand.Lapse("hand"),
                new WorkCommand.Correct(values("what", "x"), null, "-"));
        for (WorkCommand command : all) {
            for (long version : new long[] {0, 1, 9}) {
                HttpResponse<String> answer = centre.command(officer, CLUE, version, command);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                assertThat(answer.body()).contains("work.not-a-reader", "\"changes\":[]").doesNotContain("\"version\"");
            }
        }
    }

    private String text(String name) {
        try {
            return new String(Files.readAllBytes(dir.resolve(name)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
