package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.relation.EntityFinder;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationCommand;
import org.menshen.domain.relation.RelationStatus;
import org.menshen.domain.relation.Suggested;
import org.menshen.domain.work.WorkItem;

/// Links between base objects (B-04, SC-12): suggested by rules, confirmed and rejected by persons alone.
class EntityLinksTest {

    private final Desk desk = new Desk();
    private final EntityFinder finder = new EntityFinder(Desk.CODES);

    private WorkItem base(String id, String register, Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("label", id, "committee", "310115010002", "house", "H-" + id));
        values.putAll(more);
        assertThat(desk.open("DATA_STEWARD", "s", id, register, values)).isEmpty();
        return desk.at(id);
    }

    @Test
    void aPersonAHouseAndAVehicleOfOneAddressAreSuggestedUntilSomebodySpeaks() {
        WorkItem person = base("P-1", "base-person", Map.of("house", "H-7", "phone", "13912345678"));
        WorkItem house = base("H-1", "base-place", Map.of("house", "H-7"));
        WorkItem vehicle = base("V-1", "base-thing", Map.of("house", "H-7", "plate", "沪A·D12345", "phone", "13912345678"));
        WorkItem far = base("P-2", "base-person", Map.of("phone", "13912345678"));
        assertThat(finder.keys(person)).containsExactly("H-7");
        List<Suggested> found = finder.suggest(person, Stream.of(person, house, vehicle, far), Set.of());
        assertThat(found).extracting(each -> each.other().id()).as("a masked phone alone is not enough").containsExactly("V-1", "H-1");
        assertThat(found.getFirst().bases()).containsExactly("SAME_HOUSE", "SAME_PHONE");
        assertThat(desk.world.all(SubjectKind.RELATION)).as("a suggestion is nobody's fact").isEmpty();

        Suggested first = found.getFirst();
        RelationCommand.Confirm confirm = new RelationCommand.Confirm(first.about(), first.other(), first.bases(), first.score());
        assertThat(desk.give("SYSTEM", "system", first.relation(), confirm)).get().extracting(Refusal::code).isEqualTo("command.not-permitted");
        assertThat(desk.give("DATA_STEWARD", "s", first.relation(), confirm)).isEmpty();
        Suggested second = found.getLast();
        assertThat(desk.give("DATA_STEWARD", "s", second.relation(), new RelationCommand.Reject(second.about(), second.other(), second.bases(),
            second.score(), "同址不同户"))).isEmpty();
        Set<Subject> said = Set.of(first.other(), second.other());
        assertThat(finder.suggest(person, Stream.of(house, vehicle), said)).as("who was spoken of is not suggested again").isEmpty();
        assertThat(desk.give("DATA_STEWARD", "s", first.relation(), new RelationCommand.Withdraw("已搬走"))).isEmpty();
        assertThat(((Relation) desk.world.find(first.relation()).orElseThrow().state()).status()).isEqualTo(RelationStatus.WITHDRAWN);
    }

    @Test
    void whatNamesTheOtherAlreadyIsNotSuggested() {
        WorkItem person = base("P-1", "base-person", Map.of("house", "H-7"));
        desk.open("FIELD_UNIT", "f", "CJ-1", "collect", Map.of("object", "person", "label", "x", "qr", "Q", "committee", "310115010002",
            "house", "H-7", "base", "work/P-1"));
        assertThat(finder.suggest(person, Stream.of(desk.at("CJ-1")), Set.of())).isEmpty();
        assertThat(finder.suggest(desk.at("CJ-1"), Stream.of(person), Set.of())).isEmpty();
    }

    @Test
    void registersThatAreNotNamedHaveNoLinks() {
        assertThat(finder.registers()).containsExactly("base-event", "base-organisation", "base-person", "base-place", "base-thing", "collect");
        desk.open("FIELD_UNIT", "p", "G-1", "guard", Map.of("badge", "BA-1", "site", "site/NMT-O-001", "ageBand", "40-49"));
        assertThat(finder.keys(desk.at("G-1"))).isEmpty();
    }
}
