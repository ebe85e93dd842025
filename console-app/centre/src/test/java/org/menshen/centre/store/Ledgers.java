package org.menshen.centre.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;

/// Ledgers and commands for tests.
final class Ledgers {

    static final Actor OFFICER = new Actor("o1", "演示甲", "DUTY_OFFICER", "duty-01");

    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));

    private Ledgers() {
    }

    static Ledger open(Database database) {
        return new Ledger(database, new DomainJson(), rules(),
                Clock.fixed(TestCentre.NOON, ZoneOffset.UTC), vault(database));
    }

    static Vault vault(Database database) {
        return new Vault(database, () -> new byte[32], java.time.Duration.ofDays(1));
    }

    static Subject alert(String id) {
        return new Subject(SubjectKind.ALERT, id);
    }

    static Deciding rules() {
        return new Deciding(new Rulebook(), CODES, new Permissions(CODES), false);
    }

    static CommandEnvelope raise(String id) {
        return raise(id, "smoke");
    }

    static CommandEnvelope raise(String id, String basis) {
        return raise(id, basis, "1");
    }

    /// With something else that the source says of it.
    static CommandEnvelope raise(String id, String basis, String said) {
        Alert.Origin origin = new Alert.Origin("iot", id, "FIRE_SMOKE", 2, "S1", "B1", "D-" + id, null, new LatLon(31.2, 121.5), "here",
                basis, TestCentre.NOON, Map.of("a", said, "b", "2", "c", "3"));
        return new CommandEnvelope(UUID.randomUUID(), alert(id), 0, new AlertCommand.Raise(origin), TestCentre.NOON);
    }

    static CommandEnvelope acknowledge(String id, long version) {
        return new CommandEnvelope(UUID.randomUUID(), alert(id), version, new AlertCommand.Acknowledge(), Instant.EPOCH);
    }

    static List<CommandEnvelope> raises(int count) {
        return IntStream.range(0, count).mapToObj(i -> raise("A-" + i)).toList();
    }
}
