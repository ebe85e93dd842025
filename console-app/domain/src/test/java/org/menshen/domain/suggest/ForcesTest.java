package org.menshen.domain.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.UnitShifts;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ForcesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /// 18:00 in Shanghai
    private static final Instant NOW = Samples.NOW;
    private final Suggestions suggestions = new Suggestions(Samples.CODES);
    private final List<Order> orders = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();

    private static LatLon away(double metres) {
        return Geodesy.destination(Samples.PLACE, 90, metres);
    }

    private static Unit unit(String id, String type, double metres) {
        return new Unit(id, "呼号-" + id, type, null, away(metres), UnitStatus.STANDBY, NOW, null, null, null);
    }

    private List<UnitOffer> offers(String incidentType, Instant now, Unit... units) {
        return suggestions.units(List.of(units), id -> Optional.empty(), Samples.PLACE, Optional.empty(),
            Optional.of(new Forces(Samples.CODES, incidentType, now, SHANGHAI, orders, duties, Set.of())));
    }

    private void accepted(String unit, Instant at) {
        Mark by = new Mark("u", "n", "DISPATCHER", "s", at);
        orders.add(new Order("O-" + orders.size(), OrderStatus.CONFIRMED, at, Samples.task(unit), by, by,
            Map.of(OrderStatus.ISSUED, at, OrderStatus.ACCEPTED, at), null, null, null, null));
    }

    @Test
    void theSkillThatIsNeededOutweighsAShortWay() {
        List<UnitOffer> offers = offers("FIRE", NOW, unit("U-1", "JOINT_PATROL", 100), unit("U-2", "MICRO_FIRE", 250));
        assertThat(offers).extracting(o -> o.unit().id()).containsExactly("U-2", "U-1");
        assertThat(offers.getFirst().merit().skill()).isEqualTo("FIRE_FIGHTING");
        assertThat(offers.getLast().merit().needed()).isTrue();
        assertThat(offers.getLast().merit().skill()).isNull();
    }

    @Test
    void whoHasDoneALotComesLater() {
        Unit one = unit("U-1", "JOINT_PATROL", 100);
        Unit other = unit("U-2", "JOINT_PATROL", 140);
        assertThat(offers(null, NOW, one, other)).extracting(o -> o.unit().id()).containsExactly("U-1", "U-2");
        accepted("U-1", NOW.minusSeconds(600));
        accepted("U-1", NOW.minusSeconds(900));
        accepted("U-1", NOW.minusSeconds(9 * 3_600));
        List<UnitOffer> offers = offers(null, NOW, one, other);
        assertThat(offers).extracting(o -> o.unit().id()).containsExactly("U-2", "U-1");
        assertThat(offers.getLast().merit().load()).as("only those of the window").isEqualTo(2);
    }

    @Test
    void aPostThatWouldBeLeftEmptyIsSpared() {
        Unit lone = unit("U-1", "GUARD", 100);
        Unit one = unit("U-2", "GUARD", 1_000);
        Unit two = unit("U-3", "GUARD", 1_010);
        assertThat(offers(null, NOW, lone, one, two)).filteredOn(o -> o.merit().gap()).extracting(o -> o.unit().id()).containsExactly("U-1");
    }

    @Test
    void whoIsOffShiftIsOfferedLastAndSaysWhenTheShiftBegins() {
        Instant night = NOW.plus(Duration.ofHours(5));
        List<UnitOffer> offers = offers(null, night, unit("U-1", "VOLUNTEER", 20), unit("U-2", "GUARD", 800));
        assertThat(offers).extracting(o -> o.unit().id()).containsExactly("U-2", "U-1");
        Merit off = offers.getLast().merit();
        assertThat(off.onShift()).isFalse();
        assertThat(off.until()).isEqualTo(Instant.parse("2026-11-05T23:00:00Z"));
    }

    @Test
    void theRosterOutranksTheHoursOfTheType() {
        Instant night = NOW.plus(Duration.ofHours(5));
        duties.add(new Duty("DT-1", "u", "夜班志愿者", "FIELD_UNIT", "U-1", night.minusSeconds(60), night.plusSeconds(3_600), List.of("灭火"), null));
        duties.add(new Duty("DT-2", "u", "日班保安", "FIELD_UNIT", "U-2", night.minusSeconds(40_000), night.minusSeconds(60), List.of(), null));
        List<UnitOffer> offers = offers("FIRE", night, unit("U-1", "VOLUNTEER", 200), unit("U-2", "GUARD", 100));
        assertThat(offers).extracting(o -> o.unit().id()).containsExactly("U-1", "U-2");
        assertThat(offers.getFirst().merit().skill()).as("what those on duty can do counts").isEqualTo("FIRE_FIGHTING");
        assertThat(offers.getLast().merit().onShift()).isFalse();
    }

    @Test
    void whoWasAskedAlreadyIsNotOfferedAgain() {
        List<UnitOffer> offers = suggestions.units(List.of(unit("U-1", "GUARD", 100), unit("U-2", "GUARD", 200)), id -> Optional.empty(),
            Samples.PLACE, Optional.empty(), Optional.of(new Forces(Samples.CODES, null, NOW, SHANGHAI, orders, duties, Set.of("U-1"))));
        assertThat(offers).extracting(o -> o.unit().id()).containsExactly("U-2");
    }

    @Property(tries = 200)
    void ofTwoThatDifferInTheWayAloneTheNearerIsFirst(@ForAll @IntRange(min = 1, max = 3_000) int near,
                                                          @ForAll @IntRange(min = 50, max = 3_000) int more) {
        List<UnitOffer> offers = offers("FIGHT", NOW, unit("U-1", "GUARD", near + more), unit("U-2", "GUARD", near));
        assertThat(offers).extracting(o -> o.unit().id()).containsExactly("U-2", "U-1");
    }

    @Property(tries = 100)
    void everybodyIsOnShiftAtSomeTimeOfTheDayAndTheChangeIsRight(@ForAll @IntRange(min = 0, max = 86_399) int second) {
        UnitShifts shifts = new UnitShifts(Samples.CODES, List.of(), SHANGHAI);
        Unit volunteer = unit("U-1", "VOLUNTEER", 0);
        Instant at = NOW.plusSeconds(second);
        UnitShifts.Standing standing = shifts.at(volunteer, at);
        assertThat(standing.until()).isAfter(at).isBefore(at.plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(shifts.at(volunteer, standing.until()).on()).isNotEqualTo(standing.on());
        assertThat(shifts.at(volunteer, standing.until().minusSeconds(1)).on()).isEqualTo(standing.on());
    }

    /// A volunteer at night: the hours of the type say no, the roster says who is on, and the roster counts.
    @net.jqwik.api.Example
    void whoIsOnWithAUnitCountsBeforeTheHoursOfItsType() {
        Unit volunteer = unit("U-1", "VOLUNTEER", 0);
        Instant night = Instant.parse("2026-10-14T18:00:00Z");
        assertThat(new UnitShifts(Samples.CODES, List.of(), SHANGHAI).at(volunteer, night).on()).isFalse();
        Duty duty = new Duty("DT-1", "U-1/a", "演练-甲", "FIELD_UNIT", "U-1", night.minusSeconds(60), night.plusSeconds(3_600), List.of(), null);
        UnitShifts.Standing standing = new UnitShifts(Samples.CODES, List.of(duty), SHANGHAI).at(volunteer, night);
        assertThat(standing.on()).isTrue();
        assertThat(standing.people()).containsExactly("演练-甲");
        assertThat(standing.until()).isEqualTo(duty.to());
    }
}
