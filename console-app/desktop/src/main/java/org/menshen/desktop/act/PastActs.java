package org.menshen.desktop.act;

import java.util.List;

import org.menshen.domain.fact.SubjectKind;

/// The way to the past alerts: to all of them, and to those of the same device or place.
final class PastActs {

    private static final String WINDOW = "past";

    private PastActs() {
    }

    static List<Act> all() {
        return List.of(
                Act.of(SubjectKind.ALERT, "alert.past").key("`").opens(WINDOW),
                Act.of(SubjectKind.INCIDENT, "incident.past").key("`").opens(WINDOW),
                Act.of(SubjectKind.DEVICE, "device.past").opens(WINDOW),
                Act.of(SubjectKind.SITE, "site.past").opens(WINDOW));
    }
}
