package org.menshen.desktop.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.FactWords;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Subject;

/// A change of the log in one line of words, the same on the screen, on paper, and when the paper is verified. It follows from the change alone.
public final class LogLines {

    private static final int HASH = 12;
    private static final int DEEP = 2;
    /// The parts of facts that people wrote or that say what and where, in the order of the fact.
    private static final Set<String> TOLD = Set.of("text", "words", "remark", "reason",
            "summary", "notes", "narrative", "title", "place", "basis", "name",
            "toRole", "bodyCode", "typeCode", "relievedBy", "feedback", "review", "grade", "from", "to", "unitId", "code");

    private final FactWords facts;
    private final Names names;
    private final ZoneId zone;

    /// The words in one language.
    public LogLines(Lang lang, Names names, ZoneId zone) {
        this.facts = new FactWords(lang);
        this.names = names;
        this.zone = zone;
    }

    /// The whole line: number, time, who, what, about what, and the beginning of its hash.
    public String line(Change change) {
        return line(change.seq(), time(change), who(change), what(change), change.subject(), hash(change));
    }

    static String line(long seq, String time, String who, String what, Subject subject, String hash) {
        return "#" + seq + "  " + time + "  " + who + "  " + what + "  " + subject + "  " + hash;
    }

    /// The beginning of its hash.
    static String hash(Change change) {
        return change.hash().substring(0, Math.min(HASH, change.hash().length()));
    }

    String time(Change change) {
        return Numbers.day(change.stamp().operatorTime(), zone) + change.stamp().operatorTime().atZone(zone)
                .format(java.time.format.DateTimeFormatter.ofPattern(":ss"));
    }

    String who(Change change) {
        Actor actor = change.stamp().actor();
        return actor.equals(Actor.SYSTEM) ? names.of("roles", actor.role()) : actor.name() + " (" + actor.seat() + ")";
    }

    /// What happened, with what was said about it.
    public String what(Change change) {
        List<String> told = new ArrayList<>();
        told(change.fact(), told, 0);
        String what = facts.words(change.fact());
        return told.isEmpty() ? what : what + ": " + String.join(" · ", told);
    }

    private void told(Record fact, List<String> told, int deep) {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = value(fact, component);
            if (value instanceof Record inner && deep < DEEP) {
                told(inner, told, deep + 1);
            } else if (TOLD.contains(component.getName()) && value != null && (value instanceof String || value instanceof Integer)) {
                String words = named(component.getName(), String.valueOf(value));
                if (!words.isBlank() && !told.contains(words)) {
                    told.add(words);
                }
            }
        }
    }

    private void told(Fact fact, List<String> told, int deep) {
        if (fact instanceof Record record) {
            told(record, told, deep);
        }
    }

    private String named(String component, String value) {
        return switch (component) {
            case "toRole" -> names.of("roles", value);
            case "code" -> names.of("duty-levels", value);
            case "bodyCode" -> names.of("linkage-bodies", value);
            case "typeCode" -> names.of("alert-types", value).equals(value) ? names.of("incident-types", value) : names.of("alert-types", value);
            default -> value;
        };
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + record.getClass().getSimpleName(), e);
        }
    }
}
