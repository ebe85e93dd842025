package org.menshen.desktop.livemap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.tile.CameraStates;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.TailLeg;
import org.menshen.map.core.track.Tracks;
import org.menshen.map.fx.layer.camera.Camera;

/// What a picture of the map is made of: the present, or an instant of the recorded day. One way of making it serves both.
sealed interface MapScene {

    /// The time that is shown.
    Instant now();

    /// All states of a kind.
    Collection<Versioned<State>> all(SubjectKind kind);

    /// The newest value of a key.
    Optional<Reading> latest(String key);

    /// Whether a reading is too old to trust.
    ///
    /// @param figure code of the limit, seconds
    boolean stale(Reading reading, String figure);

    /// The tail behind a unit.
    List<TailLeg> tail(String unitId);

    /// The way that a unit came since an instant, as far as that is known here, oldest first.
    List<LatLon> walked(String unitId, Instant since);

    /// How a camera stands.
    Camera.State camera(Device device);

    private static List<LatLon> points(List<TailLeg> legs) {
        List<LatLon> points = new ArrayList<>();
        if (!legs.isEmpty()) {
            points.add(legs.getFirst().from());
        }
        legs.forEach(leg -> points.add(leg.to()));
        return points;
    }

    /// Where units came from.
    ///
    /// @param tracks of all units, a few minutes long
    /// @param tours of those that walk a route, as long as that takes
    /// @param length how far tails reach back
    record Ways(Tracks<String> tracks, Tracks<String> tours, Duration length) {
    }

    /// The present.
    ///
    /// @param workspace the states as the seat sees them
    /// @param readings newest values
    /// @param fresh how old is too old
    /// @param now the console's time
    /// @param ways where units came from
    /// @param cameras how cameras stand
    record Live(Workspace workspace, ReadingFeed readings, Freshness fresh, Instant now, Ways ways, CameraStates cameras)
            implements MapScene {

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            return workspace.all(kind);
        }

        @Override
        public Optional<Reading> latest(String key) {
            return readings.latest(key);
        }

        @Override
        public boolean stale(Reading reading, String figure) {
            return fresh.stale(reading.at(), now, figure);
        }

        /// Without the newest leg: along that one the unit still glides on the screen.
        @Override
        public List<TailLeg> tail(String unitId) {
            List<TailLeg> legs = ways.tracks.tail("unit/" + unitId, now, ways.length);
            return legs.isEmpty() ? legs : legs.subList(0, legs.size() - 1);
        }

        @Override
        public List<LatLon> walked(String unitId, Instant since) {
            return since.isBefore(now) ? points(ways.tours.tail("unit/" + unitId, now, Duration.between(since, now))) : List.of();
        }

        @Override
        public Camera.State camera(Device device) {
            return switch (cameras.of(device).kind()) {
                case OK, REPORTED, BUSY -> Camera.State.OK;
                case LATE, IDLE -> Camera.State.STALE;
                case DOWN -> Camera.State.OFFLINE;
            };
        }
    }

    /// An instant of the recorded day.
    ///
    /// @param moment the instant
    /// @param fresh how old is too old
    /// @param length how far tails reach back
    record Past(PastMoment moment, Freshness fresh, Duration length) implements MapScene {

        @Override
        public Instant now() {
            return moment.at();
        }

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            return moment.all(kind);
        }

        @Override
        public Optional<Reading> latest(String key) {
            return moment.latest(key);
        }

        @Override
        public boolean stale(Reading reading, String figure) {
            return moment.stale(reading, fresh.limit(figure));
        }

        @Override
        public List<TailLeg> tail(String unitId) {
            return moment.tail(unitId, length);
        }

        @Override
        public List<LatLon> walked(String unitId, Instant since) {
            return since.isBefore(moment.at()) ? points(moment.tail(unitId, Duration.between(since, moment.at()))) : List.of();
        }

        /// What the platform said then: what a stream of now shows has nothing to do with it.
        @Override
        public Camera.State camera(Device device) {
            return StillFacts.state(device.status());
        }
    }
}
