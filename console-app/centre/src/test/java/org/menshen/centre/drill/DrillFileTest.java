package org.menshen.centre.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.geo.LatLon;

class DrillFileTest {

    private static final Instant START = Instant.parse("2026-09-30T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final DomainJson json = new DomainJson();

    private static DrillRecord everything(Instant at) {
        RawAlert alert = new RawAlert("DR-1", "FIRE_SMOKE", 2, "NMT-C-017", null, null, null, new LatLon(31.19, 121.5), "地点", "依据", at, false,
                Map.of("a", "b"));
        CommandEnvelope command = new CommandEnvelope(UUID.nameUUIDFromBytes(new byte[] {1}), new Subject(SubjectKind.ORDER, "DR-O-1"), 3,
                new OrderCommand.Decline("忙"), at);
        return new DrillRecord(at, "iot", List.of(alert), List.of(new Reading.CrowdSample("Z", at, 3, Double.NaN, 1),
                new Reading.Heartbeat("1", at, true)), List.of(command), "crews", "DR-SC-01-1-9");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = Files.createTempDirectory("drill").resolve("d.ndjson.gz");
        DrillHeader header = new DrillHeader("d", START, START.plusSeconds(60), ZONE);
        try (DrillFile.Writer writer = DrillFile.create(file, header, json)) {
            writer.write(everything(START));
            writer.write(everything(START.plusSeconds(1)));
            writer.finish();
        }
        try (DrillFile drill = DrillFile.open(file, json)) {
            assertThat(drill.header()).isEqualTo(header);
            assertThat(drill.next()).isEqualTo(everything(START));
            assertThat(drill.next()).isEqualTo(everything(START.plusSeconds(1)));
            assertThat(drill.next()).isNull();
        }
    }

    @Test
    void aDrillThatWasNotFinishedLeavesNoFile() throws IOException {
        Path file = Files.createTempDirectory("drill").resolve("d.ndjson.gz");
        try (DrillFile.Writer writer = DrillFile.create(file, new DrillHeader("d", START, START, ZONE), json)) {
            writer.write(everything(START));
        }
        assertThat(file.getParent()).isEmptyDirectory();
    }

    @Test
    void faultsAreNamedWithFileAndLine() throws IOException {
        Path file = Files.createTempDirectory("drill").resolve("plain.ndjson");
        String head = "{\"drill\":\"d\",\"start\":\"2026-09-30T12:00:00Z\",\"end\":\"2026-09-30T13:00:00Z\",\"zone\":\"Asia/Shanghai\"}\n";
        Files.writeString(file, "");
        assertThatThrownBy(() -> DrillFile.open(file, json)).isInstanceOf(IOException.class).hasMessageContaining("empty");
        Files.writeString(file, head
                + "{\"at\":\"2026-09-30T12:00:01Z\",\"source\":\"iot\",\"alerts\":[],\"readings\":[],\"commands\":[]}\nnonsense\n");
        try (DrillFile drill = DrillFile.open(file, json)) {
            assertThatThrownBy(drill::next).isInstanceOf(IOException.class).hasMessageContaining("line 3");
        }
        Files.writeString(file, head + line("12:00:05") + line("12:00:04"));
        try (DrillFile drill = DrillFile.open(file, json)) {
            assertThatThrownBy(drill::next).isInstanceOf(IOException.class).hasMessageContaining("order of time");
        }
    }

    private static String line(String time) {
        return "{\"at\":\"2026-09-30T" + time + "Z\",\"source\":\"iot\",\"alerts\":[],\"readings\":[],\"commands\":[]}\n";
    }

    @Property(tries = 100)
    void severalDrillsPlayAsOneInTheOrderOfTime(@ForAll @Size(max = 40) List<@IntRange(max = 500) Integer> a,
                                                @ForAll @Size(max = 40) List<@IntRange(max = 500) Integer> b) throws IOException {
        try (MergedSource merged = new MergedSource(List.of(new ListSource("a", a), new ListSource("b", b)))) {
            List<Instant> times = new ArrayList<>();
            for (DrillRecord r = merged.next(); r != null; r = merged.next()) {
                times.add(r.at());
            }
            assertThat(times).hasSize(a.size() + b.size()).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    private static final class ListSource implements DrillSource {
        private final String name;
        private final List<DrillRecord> records;

        ListSource(String name, List<Integer> seconds) {
            this.name = name;
            records = new ArrayList<>(seconds.stream().sorted().map(s -> everything(START.plusSeconds(s))).toList());
        }

        @Override
        public DrillHeader header() {
            return new DrillHeader(name, START, START.plusSeconds(600), ZONE);
        }

        @Override
        public DrillRecord peek() {
            return records.isEmpty() ? null : records.getFirst();
        }

        @Override
        public DrillRecord next() {
            return records.isEmpty() ? null : records.removeFirst();
        }

        @Override
        public void close() {
            records.clear();
        }
    }
}
