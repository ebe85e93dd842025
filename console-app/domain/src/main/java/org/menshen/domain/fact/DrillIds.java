package org.menshen.domain.fact;

import java.util.EnumSet;
import java.util.Set;


/// How what is made in a drill is told from what is made in live operation: by the beginning of its id. Pure.
public final class DrillIds {

    /// Beginning of every id that a drill makes.
    public static final String PREFIX = "DR-";
    /// Attribute of an alert that says where it was made, and what it says of one that a drill made.
    public static final String ORIGIN = "origin";
    /// What [#ORIGIN] says of an alert that a drill made.
    public static final String MADE_BY_DRILL = "DRILL";

    /// Subjects that work makes. Sites, devices, units, zones and plans are the same ground for both.
    private static final Set<SubjectKind> WORK =
        EnumSet.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.ORDER, SubjectKind.LINKAGE, SubjectKind.SHIFT,
            SubjectKind.SKETCH, SubjectKind.MAINTENANCE, SubjectKind.TUNING, SubjectKind.POLICE, SubjectKind.ROLLCALL, SubjectKind.MESSAGE,
            SubjectKind.PATROL, SubjectKind.DEBRIEF, SubjectKind.DEPLOYMENT, SubjectKind.REPORT,
            SubjectKind.WORK, SubjectKind.ROUND);

    private DrillIds() {
    }

    /// The kinds of subject whose ids tell drill from life.
    public static Set<SubjectKind> work() {
        return EnumSet.copyOf(WORK);
    }

    /// How an id begins.
    ///
    /// @param drill whether a drill makes it
    public static String prefix(boolean drill) {
        return drill ? PREFIX : "";
    }

    /// An id without what tells it from one of live operation.
    public static String bare(String id) {
        return drill(id) ? id.substring(PREFIX.length()) : id;
    }

    /// Whether an id was made in a drill.
    public static boolean drill(String id) {
        return id.startsWith(PREFIX);
    }

    /// Whether a subject is work of the other side.
    ///
    /// @param drill which side this is
    public static boolean foreign(Subject subject, boolean drill) {
        return WORK.contains(subject.kind()) && drill(subject.id()) != drill;
    }
}
