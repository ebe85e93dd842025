package org.menshen.centre.store;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;

/// Reads all alerts from the log of a centre's files, as they stand at its end, and changes nothing.
public final class AlertHistory {

    private AlertHistory() {
    }

    /// All alerts in the order in which the centre heard of them.
    ///
    /// @throws StoreException when the files are in use or cannot be read
    public static List<Alert> read(Path directory, DomainJson json) {
        World world = new World(new Rulebook());
        WholeLog.read(directory, json, change -> {
            if (change.subject().kind() == SubjectKind.ALERT) {
                world.apply(change);
            }
        });
        return world.all(SubjectKind.ALERT).stream().map(Versioned::state).map(Alert.class::cast)
                .sorted(Comparator.comparing(Alert::receivedAt).thenComparing(Alert::raisedAt).thenComparing(Alert::id)).toList();
    }
}
