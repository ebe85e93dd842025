package org.menshen.domain.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.response.Sight;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.geo.LatLon;

class RelationTest {

    private static final Actor OFFICER = Samples.officer(1);

    private final Desk desk = new Desk();
    private final RelationFinder finder = new RelationFinder(Samples.CODES);
    private final Sight sight = new Sight() {
        @Override
        public Optional<State> find(Subject subject) {
            return desk.world.find(subject).map(Versioned::state);
        }

        @Override
        public Stream<State> all(SubjectKind kind) {
            return desk.world.all(kind).stream().map(Versioned::state);
        }
    };

    private Subject alert(String id, String type, @Nullable String site, @Nullable String building, Instant at) {
        Subject alert = new Subject(SubjectKind.ALERT, id);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(new Alert.Origin("iot", id, type, 3, site, building, null, null,
            Samples.PLACE, "", "", at, Map.of())));
        return alert;
    }

    private List<Suggested> about(Subject subject) {
        return finder.suggest(desk.state(subject, State.class), sight);
    }

    @Test
    void smokeAfterAnEbikeInTheSameHouseIsSuggestedWithItsBasis() {
        Subject bike = alert("A-1", "EBIKE_IN_LIFT", "S", "S-B3", desk.now);
        desk.pass(Duration.ofMinutes(12));
        Subject smoke = alert("A-2", "FIRE_SMOKE", "S", "S-B3", desk.now);
        assertThat(about(smoke)).singleElement().satisfies(suggested -> {
            assertThat(suggested.other()).isEqualTo(bike);
            assertThat(suggested.bases()).containsExactly("SAME_BUILDING", "SOON", "SAME_GROUP");
            assertThat(suggested.score()).isEqualTo(75);
            assertThat(about(bike)).singleElement().satisfies(back -> assertThat(back.relation()).isEqualTo(suggested.relation()));
        });
        desk.pass(Duration.ofHours(1));
        Subject late = alert("A-3", "FIRE_SMOKE", "S", "S-B3", desk.now);
        assertThat(about(late)).as("an hour later it is another thing").isEmpty();
    }

    @Test
    void anEarlierCaseAtThePlaceIsSuggestedForThirtyDays() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        desk.accepted(OFFICER, incident, new IncidentCommand.Verify("-"));
        desk.pass(Duration.ofDays(29));
        Subject alert = alert("A-1", "PERIMETER", "NMT-O-011", "NMT-O-011-B12", desk.now);
        assertThat(about(alert)).extracting(Suggested::other).containsExactly(incident);
        desk.pass(Duration.ofDays(2));
        assertThat(about(alert("A-2", "PERIMETER", "NMT-O-011", "NMT-O-011-B12", desk.now))).isEmpty();
        assertThat(desk.state(incident, Incident.class).alertIds()).isEmpty();
    }

    @Test
    void anAlertThatNamesNoSiteIsPutToTheOneItLiesIn() {
        LatLon p = Samples.PLACE;
        List<LatLon> ring = List.of(new LatLon(p.lat() - 0.001, p.lon() - 0.001), new LatLon(p.lat() - 0.001, p.lon() + 0.001),
            new LatLon(p.lat() + 0.001, p.lon() + 0.001), new LatLon(p.lat() + 0.001, p.lon() - 0.001));
        Subject site = new Subject(SubjectKind.SITE, "NMT-O-011");
        desk.accepted(Actor.SYSTEM, site, new SiteCommand.Register("临沂五村", "OLD_RESIDENTIAL", "310115010011", ring,
            List.of(new Building("B", "1号楼", 6, ring)), List.of(), true));
        assertThat(about(alert("A-1", "EMERGENCY_CALL", null, null, desk.now))).singleElement().satisfies(suggested -> {
            assertThat(suggested.other()).isEqualTo(site);
            assertThat(suggested.bases()).containsExactly("INSIDE");
        });
    }

    @Test
    void onlyAPersonConfirmsAndWhatWasRejectedIsNotSuggestedAgain() {
        Subject bike = alert("A-1", "EBIKE_IN_LIFT", "S", "S-B3", desk.now);
        Subject smoke = alert("A-2", "FIRE_SMOKE", "S", "S-B3", desk.now);
        Suggested suggested = about(smoke).getFirst();
        Subject relation = suggested.relation();
        RelationCommand confirm = new RelationCommand.Confirm(smoke, bike, suggested.bases(), suggested.score());
        assertThat(desk.world.find(relation)).as("what is only suggested has no state").isEmpty();
        assertThat(desk.refused(Actor.SYSTEM, relation, confirm).code()).isEqualTo("command.not-permitted");
        desk.accepted(OFFICER, relation, new RelationCommand.Reject(smoke, bike, suggested.bases(), suggested.score(), "无关"));
        assertThat(about(smoke)).isEmpty();
        assertThat(about(bike)).isEmpty();
        desk.accepted(OFFICER, relation, confirm);
        assertThat(desk.refused(OFFICER, relation, confirm).code()).isEqualTo("relation.said-already");
        assertThat(desk.state(relation, Relation.class).status()).isEqualTo(RelationStatus.CONFIRMED);
        desk.accepted(OFFICER, relation, new RelationCommand.Withdraw("弄错"));
        assertThat(desk.state(relation, Relation.class).status()).isEqualTo(RelationStatus.WITHDRAWN);
    }

    @Test
    void aRelationIsBetweenTwoThatThereAreAndUnderItsOwnName() {
        Subject bike = alert("A-1", "EBIKE_IN_LIFT", "S", "S-B3", desk.now);
        Subject ghost = new Subject(SubjectKind.INCIDENT, "I-9");
        assertThat(desk.refused(OFFICER, Relation.subject(bike, ghost), new RelationCommand.Confirm(ghost, bike, List.of(), 70)).code())
            .isEqualTo("relation.nothing-there");
        assertThat(desk.refused(OFFICER, Relation.subject(bike, ghost), new RelationCommand.Confirm(bike, bike, List.of(), 70)).code())
            .isEqualTo("relation.wrong-pair");
    }
}
