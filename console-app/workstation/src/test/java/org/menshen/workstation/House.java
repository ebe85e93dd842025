package org.menshen.workstation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

import tools.jackson.databind.json.JsonMapper;

/// The rules of the house as the tests use them, and a few subjects.
public final class House {

    /// The real codes.
    public static final CodeBook CODES = CodeFolder.read(Path.of(System.getProperty("menshen.root"), "config", "codes"));
    /// The real permissions.
    public static final Permissions PERMISSIONS = new Permissions(CODES);
    /// The real rules.
    public static final Rulebook RULEBOOK = new Rulebook();
    /// The written form.
    public static final JsonMapper JSON = new DomainJson().mapper();
    /// The officer at the first seat.
    public static final Actor OFFICER = new Actor("u-01", "值班员甲", "DUTY_OFFICER", "duty-01");
    /// The officer at the second seat.
    public static final Actor OTHER = new Actor("u-02", "值班员乙", "DUTY_OFFICER", "duty-02");

    private House() {
    }

    /// An alert.
    public static Subject alert(int number) {
        return new Subject(SubjectKind.ALERT, "A-" + number);
    }

    /// The command that raises an alert.
    public static AlertCommand.Raise raise(int number, Instant at) {
        return new AlertCommand.Raise(new Alert.Origin("iot", "x-" + number, "LOITER", 5, null, null, null, null, null,
                "示意 " + number, "confidence 0.8", at, Map.of()));
    }
}
