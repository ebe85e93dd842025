package org.menshen.desktop.act;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.map.core.geo.LatLon;

/// Reads a spot that was typed: latitude and longitude, or the name or id of something that stands somewhere.
final class SpotReader {

    private static final Pattern POSITION = Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,，;\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");
    private static final List<SubjectKind> KINDS = List.of(SubjectKind.SITE, SubjectKind.ZONE, SubjectKind.DEVICE, SubjectKind.UNIT);
    private static final double MOST_LAT = 90;
    private static final double MOST_LON = 180;

    private SpotReader() {
    }

    /// The spot; empty when the words name none.
    static Optional<NamedSpot> read(ConsolePorts ports, String words) {
        Matcher matcher = POSITION.matcher(words);
        if (matcher.matches()) {
            double lat = Double.parseDouble(matcher.group(1));
            double lon = Double.parseDouble(matcher.group(2));
            return Math.abs(lat) > MOST_LAT || Math.abs(lon) > MOST_LON ? Optional.empty() : Optional.of(new NamedSpot(new LatLon(lat, lon), ""));
        }
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() ? Optional.empty() : KINDS.stream().flatMap(kind -> ports.workspace().all(kind).stream()).map(Versioned::state)
                .filter(state -> named(ports, state, wanted)).findFirst().flatMap(state -> new Whereabouts(ports).of(state)
                        .map(at -> new NamedSpot(at, new Titles(ports.names()).of(state))));
    }

    private static boolean named(ConsolePorts ports, State state, String wanted) {
        return new Titles(ports.names()).of(state).toLowerCase(Locale.ROOT).contains(wanted)
                || state.subject().id().toLowerCase(Locale.ROOT).equals(wanted);
    }
}
