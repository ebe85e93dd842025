package org.menshen.centre.drill.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.draft.DraftFile;

/// What the editor reads and writes is what is played, and every fault is told of with its line.
class DraftCheckTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root", "../.."), "config");
    private static CodeBook codes;
    private static ScenarioKnown plans;
    private static SiteModel site;

    @TempDir
    private Path dir;

    @BeforeAll
    static void load() throws IOException {
        codes = CodeFolder.read(CONFIG.resolve("codes"));
        plans = ScenarioHouse.known(CONFIG, codes);
        site = SiteLoader.load(CONFIG.resolve("sites/nanmatou"));
    }

    @Test
    void everyShippedScenarioIsWithoutFaultAndComesBackAsItWas() throws IOException {
        for (String number : List.of("01", "02", "03", "05", "06", "08", "09", "12")) {
            Path file = CONFIG.resolve("drills/sc-" + number + ".yaml");
            assertThat(DraftCheck.faults(file, codes, plans, Optional.of(site))).isEmpty();
            DrillDraft draft = DraftFile.read(file);
            assertThat(draft.injects()).isPositive();
            Path written = dir.resolve("sc-" + number + ".yaml");
            Files.writeString(written, DraftFile.text(draft, new ArrayList<>()));
            assertThat(DraftFile.read(written)).isEqualTo(draft);
            assertThat(ExerciseFile.read(written, codes, plans)).isEqualTo(ExerciseFile.read(file, codes, plans));
            assertThat(DayDrill.open(written, site).header()).isEqualTo(DayDrill.open(file, site).header());
            assertThat(all(written)).as("and it sends the same").isEqualTo(all(file));
        }
    }

    private static List<Object> all(Path file) throws IOException {
        List<Object> records = new ArrayList<>();
        try (DayDrill drill = DayDrill.open(file, site)) {
            for (Object record = drill.next(); record != null && records.size() < 200; record = drill.next()) {
                records.add(record);
            }
        }
        return records;
    }

    /// Whatever words somebody writes stand in the file as they were written.
    @Property(tries = 300)
    void anyWordsSurviveTheFile(@ForAll String words) throws IOException {
        String text = words.codePoints().filter(c -> c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0) && !Character.isSurrogate((char) c)
                && c < 0xfffe && c != 0xfeff).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        DraftPart part = new DraftPart.Block(Map.of("a", DraftPart.of(text), "b", new DraftPart.Row(List.of(DraftPart.of(text)))));
        assertThat(DraftFile.part(DraftFile.write(part))).isEqualTo(part);
    }

    private static DraftEntry entry(DraftSection section, String... fields) {
        Map<String, DraftPart> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], DraftFile.part(fields[i + 1]));
        }
        return new DraftEntry(section, all);
    }

    private static DrillDraft draft(DraftEntry... entries) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("id", "T-1");
        head.put("zh", "试");
        head.put("en", "Try");
        head.put("date", "2026-10-14");
        head.put("at", "02:17");
        head.put("length", "30m");
        return new DrillDraft(List.of("a drill"), head, List.of(entries));
    }

    /// Both were good to the check, and kept the centre that was to play them from ever beginning.
    @Test
    void aDrillOfNoEndOrOfNoYearIsAFault() {
        Map<String, String> wrong = Map.of("date", "+999999999-12-31", "length", "999999999999999999999999h");
        wrong.forEach((field, value) -> {
            Map<String, String> head = new LinkedHashMap<>(draft().head());
            head.put(field, value);
            DrillDraft draft = new DrillDraft(List.of(), head, draft(entry(DraftSection.ALERTS, "t", "\"00:10\"", "source", "iot", "type",
                    "PERIMETER", "sensor", "{site: NMT-O-022, type: A3}", "basis", "x")).entries());
            assertThat(DraftCheck.check(draft, codes, plans, Optional.of(site)).faults()).extracting(DrillDrafts.Fault::what)
                    .singleElement().asString().contains(field);
        });
    }

    @Test
    void everyFaultHasTheLineOfItsEntryAndSaysWhatToMend() {
        DraftEntry good = entry(DraftSection.ALERTS, "t", "\"00:10\"", "source", "iot", "type", "PERIMETER", "sensor", "{site: NMT-O-022, type: A3}",
                "basis", "x");
        DrillDrafts.Checked checked = DraftCheck.check(draft(good,
                good.with("type", DraftPart.of("NO_SUCH")),
                good.with("t", DraftPart.of("31:00")),
                good.with("sensor", DraftFile.part("{site: NMT-O-022, type: ZZ}")),
                good.with("severity", DraftPart.of("9")),
                good.without("source").with("colour", DraftPart.of("red")),
                entry(DraftSection.CROWD, "zone", "Z-NONE", "points", "[[\"05:00\", 1], [\"04:00\", 2]]"),
                entry(DraftSection.MOVES, "from", "\"05:00\"", "to", "\"04:00\"", "unit", "U-L01"),
                entry(DraftSection.HEARTBEATS, "t", "\"05:00\"", "camera", "{name: nobody}", "online", "maybe"),
                entry(DraftSection.EXPECT, "id", "a", "zh", "x", "en", "x", "part", "time", "after", "\"00:10\"", "limit", "30s", "fact",
                        "alert.acknowledged")), codes, plans, Optional.of(site));
        List<String> lines = checked.text().lines().toList();
        assertThat(checked.faults()).extracting(fault -> fault.entry() + " " + fault.what().replaceAll(":.*", "")).contains(
                "1 'NO_SUCH' is unknown in alert-types.yaml", "2 't' comes after the end", "3 the site has no sensor that fits {site",
                "4 'severity' is 1…5", "5 has no 'source'", "5 'colour' is not known here", "6 the site has no zone 'Z-NONE'",
                "6 points are in the order of time", "7 'to' comes after 'from'", "7 a move goes to one of site, zone or home",
                "8 the site has no camera that fits {name", "8 'online' is true or false", "9 '30s' is no ISO 8601 duration");
        assertThat(checked.faults()).allMatch(fault -> fault.entry() != null && !lines.get(fault.line() - 1).isBlank());
        assertThat(checked.faults()).extracting(DrillDrafts.Fault::entry).doesNotContain(0);
        assertThat(lines.getFirst()).isEqualTo("# a drill");
    }

    @Test
    void aWorkItemLiesOnTheEarth() throws IOException {
        String good = Files.readString(CONFIG.resolve("drills/sc-12.yaml"));
        Path file = dir.resolve("sc-12.yaml");
        for (String wrong : List.of("[31.1985, 121.5114]", "[121.5114]", "[east, 31.1985]", "[121.5114, 1e400]", "somewhere")) {
            Files.writeString(file, good.replaceFirst("\\[121\\.5114, 31\\.1985]", wrong));
            assertThat(DraftCheck.faults(file, codes, plans, Optional.of(site))).as(wrong).singleElement().asString()
                    .contains("17", "[longitude, latitude]");
        }
    }

    @Test
    void workItemsAreCheckedByTheirWorkflows() {
        DraftEntry opened = entry(DraftSection.WORK, "t", "\"00:10\"", "item", "house-1", "as", "FIELD_UNIT-3", "workflow", "collect", "values",
                "{object: house, label: 3-101, qr: Q1, committee: \"310115010011\", site: site/NMT-O-022}");
        DraftEntry collected = entry(DraftSection.WORK, "t", "\"00:20\"", "item", "house-1", "as", "FIELD_UNIT-3", "act", "collect");
        DraftEntry asked = entry(DraftSection.EXPECT, "id", "a", "zh", "x", "en", "x", "part", "steps", "after", "\"01:00\"", "limit",
                "PT60S", "fact", "work.acted", "item", "house-1", "act", "verify", "critical", "true");
        DraftEntry submitted = collected.with("t", DraftPart.of("00:30")).with("act", DraftPart.of("submit"));
        assertThat(DraftCheck.check(draft(opened, collected, submitted.with("evidence", DraftPart.of("1")), asked), codes, plans, Optional.of(site))
                .faults()).isEmpty();
        DrillDrafts.Checked checked = DraftCheck.check(draft(opened, collected,
                submitted,
                opened.with("t", DraftPart.of("00:15")),
                opened.with("item", DraftPart.of("Big One")).with("as", DraftPart.of("CHECKER")),
                opened.with("item", DraftPart.of("b")).with("workflow", DraftPart.of("nosuch")),
                opened.with("item", DraftPart.of("c")).with("values", DraftFile.part("{object: ship, colour: red, site: site/NMT-O-999}")),
                collected.with("item", DraftPart.of("nothing")),
                collected.with("act", DraftPart.of("fly")),
                collected.with("act", DraftPart.of("verify")).with("t", DraftPart.of("00:25")),
                collected.with("as", DraftPart.of("crews")).without("act"),
                asked, asked.with("id", DraftPart.of("b")).with("item", DraftPart.of("ghost")).with("act", DraftPart.of("fly")),
                opened.with("item", DraftPart.of("late")).with("t", DraftPart.of("10:00")),
                asked.with("id", DraftPart.of("c")).with("item", DraftPart.of("late"))
                        .with("after", DraftPart.of("-00:50")).with("limit", DraftPart.of("PT30S")),
                asked.with("id", DraftPart.of("d")).with("value", DraftPart.of("colour"))), codes, plans, Optional.of(site));
        assertThat(checked.faults()).extracting(DrillDrafts.Fault::what).anySatisfy(what -> assertThat(what).contains("needs evidence"))
                .anySatisfy(what -> assertThat(what).contains("'house-1' is opened twice"))
                .anySatisfy(what -> assertThat(what).contains("'item' is a name of small letters"))
                .anySatisfy(what -> assertThat(what).contains("'CHECKER' may not open items of 'collect'"))
                .anySatisfy(what -> assertThat(what).contains("there is no workflow 'nosuch'"))
                .anySatisfy(what -> assertThat(what).contains("'ship' is unknown in 'object'"))
                .anySatisfy(what -> assertThat(what).contains("'colour' is no field of 'collect'"))
                .anySatisfy(what -> assertThat(what).contains("there is no site 'NMT-O-999'"))
                .anySatisfy(what -> assertThat(what).contains("needs [label, qr, committee] in 'values'"))
                .anySatisfy(what -> assertThat(what).contains("'nothing' is not opened before"))
                .anySatisfy(what -> assertThat(what).contains("'collect' has no act 'fly'"))
                .anySatisfy(what -> assertThat(what).contains("'FIELD_UNIT' may not do 'verify'"))
                .anySatisfy(what -> assertThat(what).contains("'verify' is done from [SUBMITTED, DUE], and 'house-1' stands at COLLECTED"))
                .anySatisfy(what -> assertThat(what).contains("either opened by 'workflow' or taken further by 'act'"))
                .anySatisfy(what -> assertThat(what).contains("'ghost' is unknown in 'work' of this scenario"))
                .anySatisfy(what -> assertThat(what).contains("'fly' is unknown in the workflows"))
                .anySatisfy(what -> assertThat(what).contains("no item [late] is sent until it is due"))
                .anySatisfy(what -> assertThat(what).contains("'colour' is no field of a workflow with its value"));
        List<String> lines = checked.text().lines().toList();
        assertThat(checked.faults()).allMatch(fault -> fault.entry() != null && lines.get(fault.line() - 1).contains("- {"));
    }

    /// A round that is drawn brings its checks, drawn already; what cannot be done with a round is told of with its line.
    @Test
    void roundsAreCheckedAndTheirChecksAreItems() {
        DraftEntry drawn = entry(DraftSection.ROUNDS, "t", "\"00:10\"", "round", "gate", "as", "CHECKER-2", "month", "2026-10", "siteType",
                "OLD_RESIDENTIAL", "count", "2", "seed", "20201105");
        DraftEntry begun = entry(DraftSection.WORK, "t", "\"01:00\"", "item", "gate-02", "as", "CHECKER-2", "act", "begin", "values",
                "{way: live}");
        DraftEntry computed = entry(DraftSection.ROUNDS, "t", "\"05:00\"", "round", "gate", "as", "ASSESSOR-2", "act", "compute", "rule", "gate@3");
        DraftEntry asked = entry(DraftSection.EXPECT, "id", "a", "zh", "x", "en", "x", "part", "steps", "after", "\"01:00\"", "limit", "PT60S",
                "fact", "work.acted", "item", "gate-01", "critical", "true");
        DraftEntry link = entry(DraftSection.EXPECT, "id", "b", "zh", "x", "en", "x", "part", "steps", "after", "\"01:00\"", "limit", "PT60S",
                "fact", "round.noticed", "round", "gate");
        assertThat(DraftCheck.check(draft(drawn, begun, computed, asked, link), codes, plans, Optional.of(site)).faults()).isEmpty();
        DrillDrafts.Checked checked = DraftCheck.check(draft(drawn, begun.with("t", DraftPart.of("00:05")),
                begun.with("item", DraftPart.of("gate-03")), begun.with("act", DraftPart.of("pass")).with("item",
                DraftPart.of("gate-01")).without("values"),
                drawn.with("round", DraftPart.of("again")), drawn.with("as", DraftPart.of("VIDEO_PATROL-2")).with("round", DraftPart.of("Big"))
                        .with("month", DraftPart.of("2026-13")).with("siteType", DraftPart.of("CASTLE")).with("count", DraftPart.of("0"))
                        .with("seed", DraftPart.of("x")),
                computed.with("rule", DraftPart.of("gate@9")), computed.with("round", DraftPart.of("nowhere")),
                computed.with("act", DraftPart.of("fly")), computed.with("act", DraftPart.of("pay")).with("as", DraftPart.of("CHECKER-2")),
                computed.with("act", DraftPart.of("cancel")).with("seed", DraftPart.of("1")).without("rule"),
                link.with("round", DraftPart.of("ghost")), link.with("id", DraftPart.of("c")).with("fact", DraftPart.of("relation.confirmed"))
                        .without("round").with("item", DraftPart.of("gate-01")).with("with", DraftPart.of("ghost"))),
                codes, plans, Optional.of(site));
        assertThat(String.join("\n", checked.faults().stream().map(DrillDrafts.Fault::what).toList())).contains(
                "'gate-02' is not opened before", "'gate-03' is not opened before", "'pass' is done from [CHECKING], and 'gate-01' stands at DRAWN",
                "is drawn already in line", "'round' is a name of small letters", "'VIDEO_PATROL' may not do 'draw' on rounds",
                "'month' is a month such as 2026-10", "'CASTLE' is unknown in site-types.yaml", "'count' is how many sites",
                "'seed' is a whole number",
                "there is no rule of rewards 'gate@9': there are [gate@1, gate@2, gate@3]", "'nowhere' is not drawn before: there are",
                "there is no act 'fly' on a round", "'CHECKER' may not do 'pay' on rounds", "'cancel' needs a 'reason'",
                "'seed' belongs to the draw, not to 'cancel'", "'ghost' is unknown in 'rounds' of this scenario",
                "'ghost' is unknown in 'work' of this scenario");
        List<String> lines = checked.text().lines().toList();
        assertThat(checked.faults()).allMatch(fault -> fault.entry() != null && lines.get(fault.line() - 1).contains("- {"));
    }

    @Test
    void whatIsWrongAtTheHeadIsToldToo() throws IOException {
        assertThat(DraftCheck.check(draft().withHead("date", "yesterday").withHead("at", "25:00"), codes, plans, Optional.empty()).faults())
                .extracting(DrillDrafts.Fault::line).containsExactly(5, 6);
        Path broken = Files.writeString(dir.resolve("broken.yaml"), "id: X\nalerts: [\n");
        assertThat(DraftCheck.faults(broken, codes, plans, Optional.empty())).singleElement().asString().startsWith("broken.yaml, line ");
        assertThatThrownBy(() -> DraftFile.part("{ a: [")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not YAML");
    }
}
