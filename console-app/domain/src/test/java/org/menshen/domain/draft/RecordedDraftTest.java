package org.menshen.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageFact;
import org.menshen.map.core.geo.LatLon;

class RecordedDraftTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T04:00:00Z");
    private static final Actor OFFICER = new Actor("u-7", "顾晓明", "DUTY_OFFICER", "duty-01");
    private static final AnonymousRule RULE = new AnonymousRule("演练-张某", "139****0000", "编号略", "张王李陈", List.of("先生", "女士", "老人"));
    private static final Device SMOKE = new Device("31011500001320000001", DeviceKind.SENSOR, "A0", "烟感", "NMT-O-022", "NMT-O-022-B03", 14,
            new LatLon(31.2, 121.5), null, null, DeviceStatus.ONLINE, BEGIN, null);

    private final List<Change> log = new ArrayList<>();

    private void happens(int second, Actor actor, String subject, Fact fact) {
        Instant at = BEGIN.plusSeconds(second);
        log.add(new Change(log.size() + 1, Subject.parse(subject), 1, fact, new Stamp(actor, at, at), new UUID(0, log.size()), "0".repeat(64),
                "1".repeat(64)));
    }

    private static AlertFact.Raised raised(int second, String type, int severity, String device, String place, String basis) {
        return new AlertFact.Raised(new Alert.Origin("iot", "ext-" + second, type, severity, null, null, device, null, new LatLon(31.2, 121.5), place,
                basis, BEGIN.plusSeconds(second), Map.of(), null));
    }

    private RecordedDraft.Made made() {
        return new RecordedDraft(Samples.CODES, RULE, id -> Optional.of(SMOKE).filter(device -> device.id().equals(id)))
                .of(Map.of("id", "X"), log, BEGIN, Duration.ofMinutes(30));
    }

    @Test
    void alertsBecomeInjectsAndWhatPeopleDidIsExpected() {
        happens(5, Actor.SYSTEM, "alert/A-1", raised(5, "FIRE_SMOKE", 2, SMOKE.id(), "", "烟雾浓度 5 %/m"));
        happens(12, OFFICER, "alert/A-1", new AlertFact.Acknowledged(7));
        happens(60, OFFICER, "linkage/L-1", new LinkageFact.Requested(new Linkage.Request(null, "FIRE_119", "x", null, "")));
        happens(70, Actor.SYSTEM, "alert/A-2", raised(70, "SOS", 2, null, "3号楼 张建国先生家", "来电 13812345678, 顾晓明 已回拨, 见 A-20260930-7"));
        happens(4_000, Actor.SYSTEM, "alert/A-3", raised(4_000, "SOS", 2, null, "later", ""));

        RecordedDraft.Made made = made();

        assertThat(made.draft().injects()).as("what lies in the period").isEqualTo(2);
        DraftEntry first = made.draft().entries().getFirst();
        assertThat(first.words("t")).isEqualTo("00:05");
        assertThat(first.fields().get("sensor")).hasToString("Block[fields={site=Words[text=NMT-O-022], type=Words[text=A0], "
                + "building=Words[text=3], floor=Words[text=14]}]");
        DraftEntry call = made.draft().entries().get(1);
        assertThat(call.words("place")).isEqualTo("3号楼 演练-张某家");
        assertThat(call.words("basis")).isEqualTo("来电 139****0000, 演练-张某 已回拨, 见 编号略");
        assertThat(made.replaced()).hasSize(2);
        List<DraftEntry> expected = made.draft().entries().subList(2, made.draft().entries().size());
        assertThat(expected).extracting(entry -> entry.words("id") + " " + entry.words("fact")
                + " " + entry.words("after") + " " + entry.words("limit"))
                .containsExactly("a1 alert.acknowledged 00:05 PT15S", "a2 linkage.requested 00:05 PT5M");
        assertThat(made.draft().toString()).doesNotContain("顾晓明").doesNotContain("13812345678").doesNotContain(SMOKE.id()).doesNotContain("ext-");
    }

    @Property(tries = 100)
    void noMoreThanTheFigureAreTakenAndTheMostSevereStay(@ForAll @IntRange(min = 0, max = 150) int many) {
        log.clear();
        for (int i = 0; i < many; i++) {
            happens(i, Actor.SYSTEM, "alert/A-" + i, raised(i, "SOS", 1 + i % 5, null, "", ""));
        }
        RecordedDraft.Made made = made();
        int most = (int) Samples.CODES.figure("drill.recorded-most");
        assertThat(made.draft().injects()).isEqualTo(Math.min(many, most));
        assertThat(made.left()).isEqualTo(Math.max(0, many - most));
        List<Integer> kept = made.draft().entries().stream().map(entry -> Integer.parseInt(entry.words("severity"))).sorted().toList();
        assertThat(kept).isEqualTo(IntStream.range(0, many).map(n -> 1 + n % 5).sorted().limit(most).boxed().toList());
    }
}
