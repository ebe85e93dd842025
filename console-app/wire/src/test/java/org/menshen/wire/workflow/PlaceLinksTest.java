package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.relation.PlaceFinder;
import org.menshen.domain.relation.Suggested;
import org.menshen.domain.response.Sight;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.map.core.geo.LatLon;

/// The site and the device of an item are suggested by its place and its words (B-04), and never by what not everybody reads.
class PlaceLinksTest {

    private static final LatLon CORNER = new LatLon(31.2000, 121.5000);
    private static final Site ONE = site("NMT-O-001", "示意小区 1", CORNER, "310115010002");
    private static final Site TWELVE = site("NMT-O-012", "示意小区 12", east(CORNER, 0.01), "310115010003");
    private static final Device CAMERA = new Device("31011501001310000001", DeviceKind.CAMERA, "B0", "1号门（北门）内", ONE.id(), null, null,
        east(CORNER, 0.0005), null, null, DeviceStatus.ONLINE, Instant.EPOCH, null);

    private final Desk desk = new Desk();
    private final PlaceFinder finder = new PlaceFinder(Desk.CODES);
    private final Sight sight = new Sight() {
        @Override
        public Optional<State> find(Subject subject) {
            return all(subject.kind()).filter(state -> state.subject().equals(subject)).findFirst();
        }

        @Override
        public Stream<State> all(SubjectKind kind) {
            return Stream.<State>of(ONE, TWELVE, CAMERA).filter(state -> state.subject().kind() == kind);
        }
    };

    private static LatLon east(LatLon from, double degrees) {
        return new LatLon(from.lat(), from.lon() + degrees);
    }

    private static Site site(String id, String name, LatLon corner, String committee) {
        return new Site(id, name, "OLD_RESIDENTIAL", committee, List.of(corner, east(corner, 0.001), new LatLon(corner.lat() + 0.001, corner.lon()
            + 0.001), new LatLon(corner.lat() + 0.001, corner.lon())), List.of(), List.of(), false);
    }

    private static WorkflowCommand.Publish flow(String register) {
        return Desk.SHIPPED.stream().filter(each -> each.ref().workflowId().equals(register)).findFirst().orElseThrow();
    }

    private WorkItem item(String id, String register, Map<String, String> values, @Nullable LatLon at) {
        assertThat(desk.give("DUTY_OFFICER", "o", Desk.item(id), new WorkCommand.Open(flow(register).ref(), Desk.values(values), at, List.of())))
            .isEmpty();
        return desk.at(id);
    }

    private List<Suggested> suggested(WorkItem item, Set<Subject> said) {
        return finder.suggest(item, flow(item.flow().workflowId()).content(), sight, said);
    }

    @Test
    void aPlaceInsideASiteAndRightBesideADeviceSuggestsBoth() {
        WorkItem item = item("C-1", "case", Map.of("description", "演练：暴露垃圾", "source", "SUPERVISOR", "committee", "310115010002"),
            new LatLon(CORNER.lat() + 0.00002, CORNER.lon() + 0.0005));
        List<Suggested> found = suggested(item, Set.of());
        assertThat(found).extracting(Suggested::other).containsExactly(ONE.subject(), CAMERA.subject());
        assertThat(found.getFirst().bases()).containsExactly("INSIDE", "SAME_COMMITTEE");
        assertThat(found.getFirst().score()).isEqualTo(86);
        assertThat(suggested(item, Set.of(ONE.subject(), CAMERA.subject()))).as("a person has spoken").isEmpty();
    }

    @Test
    void aNameIsFoundAsAWholeAndAnItemThatNamesItsSiteIsLeftAlone() {
        Map<String, String> told = Map.of("what", "演练：示意小区 12 消防通道堵塞", "kind", "fire");
        assertThat(suggested(item("H-1", "hazard", told, null), Set.of())).singleElement().satisfies(each -> {
            assertThat(each.other()).as("not 小区 1").isEqualTo(TWELVE.subject());
            assertThat(each.bases()).containsExactly("NAMED");
        });
        WorkItem named = item("H-2", "hazard", Map.of("what", "演练：摄像机 31011501001310000001 遮挡", "kind", "fire", "site",
            ONE.subject().toString()), null);
        assertThat(suggested(named, Set.of())).extracting(Suggested::other).as("its device alone").containsExactly(CAMERA.subject());
        assertThat(suggested(item("C-9", "case", Map.of("description", "演练：路面", "source", "SUPERVISOR", "address", "示意小区 12 3号楼"), null),
            Set.of())).as("an address is not for everybody").isEmpty();
    }
}
