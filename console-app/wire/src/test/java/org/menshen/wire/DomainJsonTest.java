package org.menshen.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.WireName;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Link;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.text.PlainText;
import org.menshen.map.core.geo.LatLon;

class DomainJsonTest {

    private static final DomainJson JSON = new DomainJson();

    static Stream<Class<?>> commands() {
        return Families.COMMANDS.stream().flatMap(f -> Stream.of(f.getPermittedSubclasses()));
    }

    static Stream<Class<?>> facts() {
        return Families.FACTS.stream().flatMap(f -> Stream.of(f.getPermittedSubclasses()));
    }

    static Stream<Class<?>> readings() {
        return Stream.of(Reading.class.getPermittedSubclasses());
    }

    static Stream<SubjectKind> kinds() {
        return Stream.of(SubjectKind.values());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandComesBackFromItsEnvelope(Class<?> type) {
        for (boolean sparse : new boolean[] {false, true}) {
            Command command = (Command) new Invented(sparse).of(type);
            CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), Subject.parse("alert/A-1"), 3, command, Samples.NOW);
            String text = JSON.write(envelope);
            assertThat(text).contains("\"type\":\"" + WireName.of(type) + "\"");
            assertThat(JSON.read(text, CommandEnvelope.class)).isEqualTo(envelope);
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactComesBackFromItsChange(Class<?> type) {
        for (boolean sparse : new boolean[] {false, true}) {
            Fact fact = (Fact) new Invented(sparse).of(type);
            Stamp stamp = new Stamp(Samples.officer(1), Samples.NOW, Samples.NOW.plusMillis(7));
            Change change = new HashChain(JSON).seal(1, Subject.parse("alert/A-1"), 1, fact, stamp, UUID.randomUUID(), HashChain.ORIGIN);
            assertThat(JSON.read(JSON.bytes(change), Change.class)).isEqualTo(change);
            WrittenChange written = new HashChain(JSON).write(change);
            assertThat(written.text()).isEqualTo(JSON.write(change));
            assertThat(HashChain.holds(written.text())).isTrue();
            assertThat(HashChain.holds(written.text().replace("\"version\":1", "\"version\":2"))).isFalse();
            assertThat(WrittenChange.read(JSON, written.text())).isEqualTo(written);
            assertThat(JSON.read(JSON.write(fact), Fact.class)).isEqualTo(fact);
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyReadingComesBack(Class<?> type) {
        Reading reading = (Reading) new Invented(false).of(type);
        assertThat(JSON.readList("[" + JSON.write(reading) + "]", Reading.class)).containsExactly(reading);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyStateComesBack(SubjectKind kind) {
        for (boolean sparse : new boolean[] {false, true}) {
            State state = (State) new Invented(sparse).of(Families.state(kind));
            String text = JSON.write(state);
            assertThat(text).contains("\"type\":\"" + kind.wire() + "\"");
            assertThat(JSON.read(text, State.class)).isEqualTo(state);
            assertThat(JSON.readState(text, kind)).isEqualTo(state);
        }
    }

    @Test
    void factsAndHealthWrittenBeforeRepeatsSaidAnythingAreStillRead() {
        String repeated = "{\"type\":\"alert.repeated\",\"at\":\"2026-11-05T10:00:00Z\",\"basis\":\"x\",\"count\":2}";
        assertThat(JSON.write(JSON.read(repeated, Fact.class))).as("and written as it was, for the chain").isEqualTo(repeated);
        String raised = "{\"type\":\"alert.raised\",\"origin\":{\"attributes\":{},\"basis\":\"b\",\"externalId\":\"e\",\"place\":\"p\","
            + "\"raisedAt\":\"2026-11-05T10:00:00Z\",\"severity\":3,\"sourceId\":\"iot\",\"typeCode\":\"SOS\"}}";
        assertThat(JSON.write(JSON.read(raised, Fact.class))).isEqualTo(raised);
        String health = "{\"id\":\"iot\",\"name\":\"i\",\"state\":\"NORMAL\",\"normalIntervalS\":5,\"rowsToday\":1,\"rejectedToday\":2}";
        assertThat(JSON.read(health, Link.SourceHealth.class).notes()).isEmpty();
    }

    @Test
    void aDrawingWrittenBeforeFencesWereIsStillRead() {
        String old = "{\"type\":\"sketch\",\"author\":{\"name\":\"演练\",\"role\":\"DUTY_OFFICER\",\"seat\":\"duty-01\",\"userId\":\"u\"},"
            + "\"drawnAt\":\"2026-11-05T10:00:00Z\",\"erased\":false,\"id\":\"SK-9\",\"kindCode\":\"LINE\","
            + "\"points\":[{\"lat\":31.2,\"lon\":121.5},{\"lat\":31.2,\"lon\":121.51}],\"text\":\"\"}";
        Sketch sketch = (Sketch) JSON.readState(old, SubjectKind.SKETCH);
        assertThat(sketch.points()).containsExactly(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51));
        assertThat(sketch.occupancy()).isNull();
        assertThat(JSON.write(sketch)).as("and written as it was").isEqualTo(old);
    }

    @Test
    void halfAPairIsReadAsTheReplacementAndCounted() {
        DomainJson json = new DomainJson();
        String command = json.write(new AlertCommand.Escalate("x\ud800y"));
        assertThat(json.read(command, AlertCommand.Escalate.class).toRole()).isEqualTo("x\ufffdy");
        assertThat(json.mended()).isEqualTo(1);
        assertThat(json.read("[\"\ud83d\ude92\"]", List.class)).isEqualTo(List.of("\ud83d\ude92"));
        assertThat(json.mended()).isEqualTo(1);
        assertThat(PlainText.wellFormed("\udc00a\ud800")).isEqualTo("\ufffda\ufffd");
        assertThat(PlainText.isWellFormed("\ud83d\ude92")).isTrue();
        assertThat(PlainText.isWellFormed("\ud83d")).isFalse();
    }

    @Test
    void everyNameIsUsedOnce() {
        List<String> names = new ArrayList<>();
        Families.named().forEach(t -> names.add(t.getName()));
        assertThat(names).doesNotHaveDuplicates().contains("alert.acknowledged", "order.send", "reading.unit-position", "linkage");
    }

    @Test
    void writesWhatOthersCanRead() {
        CommandEnvelope envelope = new CommandEnvelope(new UUID(0, 1), new Subject(SubjectKind.ALERT, "A-1"), 2,
            new AlertCommand.MarkFalse("ANIMAL", "猫"), Instant.parse("2026-11-05T10:00:00Z"));
        assertThat(JSON.write(envelope)).isEqualTo("{\"command\":{\"type\":\"alert.mark-false\",\"reasonCode\":\"ANIMAL\",\"remark\":\"猫\"},"
            + "\"expectedVersion\":2,\"id\":\"00000000-0000-0000-0000-000000000001\",\"operatorTime\":\"2026-11-05T10:00:00Z\","
            + "\"subject\":\"alert/A-1\"}");
    }

    @Test
    void otherMessagesComeBack() {
        assertRoundTrip(new RawAlert("e", "FIRE_SMOKE", null, null, null, null, null, null, null, null, Samples.NOW, false, Map.of("k", "v")));
        assertRoundTrip(Refusal.of("alert.already-acknowledged", "by", "演练-1"));
        assertRoundTrip(new Link.SourceHealth("iot", "物联", Link.SourceState.DELAYED, null, 5, 1, 2));
        assertRoundTrip(new Drill.Status("day", true, 10, Samples.NOW, Samples.NOW, Samples.NOW));
        assertRoundTrip(Samples.officer(1));
    }

    @Test
    void aCountWithoutSpeedComesBack() {
        Reading reading = new Reading.CrowdSample("Z-1", Samples.NOW, 10, Double.NaN, 1);
        assertThat(JSON.read(JSON.write(reading), Reading.class)).isEqualTo(reading);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> JSON.read("{\"type\":\"alert.forgotten\"}", Fact.class)).isInstanceOf(WireException.class)
            .hasMessage("unknown type 'alert.forgotten' of Fact: not of this version of the domain");
        assertThatThrownBy(() -> JSON.read("{\"remark\":\"x\"}", Command.class)).isInstanceOf(WireException.class).hasMessageContaining("type");
        assertThatThrownBy(() -> JSON.read("{", Fact.class)).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> JSON.read("null", RawAlert.class)).isInstanceOf(WireException.class).hasMessage("not a RawAlert: null");
        assertThatThrownBy(() -> JSON.read("{\"externalId\":\"e\",\"at\":\"2026-11-05T10:00:00Z\",\"cleared\":false}", RawAlert.class))
            .isInstanceOf(WireException.class).hasMessage("not a RawAlert: 'typeCode' is missing");
        assertThatThrownBy(() -> JSON.read("{\"externalId\":\"e\",\"typeCode\":\"SOS\",\"at\":\"yesterday\",\"cleared\":false}", RawAlert.class))
            .isInstanceOf(WireException.class).hasMessage("not a RawAlert: 'at': 'yesterday' is no time such as 2026-10-14T08:12:00Z");
        assertThatThrownBy(() -> JSON.read("{\"type\":\"alert.raise\",\"origin\":{\"severity\":3}}", Command.class))
            .isInstanceOf(WireException.class).hasMessageContaining("'origin.");
        assertThatThrownBy(() -> JSON.read("\"nonsense\"", Subject.class)).isInstanceOf(WireException.class).hasMessageContaining("not a subject");
    }

    @Test
    void aPositionOffTheEarthIsRefused() {
        String text = JSON.write(new Reading.UnitPosition("U-1", Samples.NOW, Samples.PLACE, 0, 0)).replace("31.1985", "131.1985");
        assertThatThrownBy(() -> JSON.read(text, Reading.class)).isInstanceOf(WireException.class).hasMessageContaining("not a position");
    }

    @Test
    void namesOfLaterVersionsArePassedOver() {
        assertThat(JSON.read("{\"type\":\"alert.linked\",\"incidentId\":\"I-1\",\"colour\":\"red\"}", Fact.class))
            .isEqualTo(new AlertFact.Linked("I-1"));
    }

    private static void assertRoundTrip(Object value) {
        assertThat((Object) JSON.read(JSON.write(value), value.getClass())).isEqualTo(value);
    }

    /// A command that waited in an outbox while the program was renewed.
    @Test
    void whatAnOlderVersionWroteIsReadAsWhatTookItsPlace() {
        Command read = JSON.read("{\"type\":\"alert.add-member\",\"memberId\":\"A-7\"}", Command.class);
        assertThat(read).isEqualTo(new AlertCommand.AddMembers(List.of("A-7")));
        assertThat(JSON.write(read)).contains("alert.add-members").contains("memberIds");
        assertThat(JSON.read(JSON.write(read), Command.class)).isEqualTo(read);
        assertThatThrownBy(() -> JSON.read("{\"type\":\"alert.dance\"}", Command.class)).hasMessageContaining("unknown type 'alert.dance'");
    }

    @Test
    void aFaultIsToldInWordsOfThisHouse() {
        String origin = "{\"type\":\"alert.raise\",\"origin\":{\"severity\":%s,\"raisedAt\":%s,\"attributes\":%s}}";
        String time = "\"2026-01-01T00:00:00Z\"";
        for (String[] wrong : new String[][] {{"null", time, "{}", "number"}, {"\"x\"", time, "{}", "number"}, {"2", "\"noon\"", "{}", "raisedAt"},
            {"2", time, "[1]", "attributes"}}) {
            assertThatThrownBy(() -> JSON.read(origin.formatted(wrong[0], wrong[1], wrong[2]), Command.class)).as(String.join(" ", wrong))
                .isInstanceOf(WireException.class).hasMessageContaining(wrong[3])
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("`").doesNotContain("Cannot").doesNotContain("java."));
        }
        assertThatThrownBy(() -> JSON.read("{\"type\":", Command.class)).hasMessageContaining("no JSON (line 1");
    }
}
