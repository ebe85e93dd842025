package org.menshen.desktop.shift;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.quality.QualitySummary;
import org.menshen.domain.quality.Source;
import org.menshen.domain.shift.Point;
import org.menshen.domain.shift.HandOverSheet;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftFigures;
import org.menshen.domain.tuning.TuningStatus;

/// Says in words what stands on a hand-over sheet, for the screen and for paper alike. Any thread.
final class SheetWords {

    private final Texts texts;
    private final Names names;
    private final StatusWords states;
    private final Function<Source, String> sources;
    private final ZoneId zone;

    /// @param sources names what raises alerts
    SheetWords(Texts texts, Names names, Function<Source, String> sources, ZoneId zone) {
        this.sources = sources;
        this.texts = texts;
        this.names = names;
        this.states = new StatusWords(texts.lang());
        this.zone = zone;
    }

    /// A shift with its sheet.
    ShiftPage.Selected shift(Shift shift) {
        HandOverSheet sheet = shift.sheet();
        List<String> facts = new ArrayList<>();
        fact(facts, "line.seat", shift.seat());
        fact(facts, "line.from", Numbers.day(shift.signedOn().at(), zone));
        fact(facts, "line.took", shift.openingNotes());
        fact(facts, "line.sound", sound(shift));
        if (sheet == null) {
            fact(facts, "line.sheet", texts.get(shift.onDuty() ? "sheet.none" : "state.no-sheet"));
        } else {
            fact(facts, "line.sheet", texts.get("sheet.filled", sheet.number(), Numbers.day(sheet.filledAt(), zone), sheet.ticks().size(),
                    sheet.points().size()));
            fact(facts, "line.taken", sheet.taken() == null ? texts.get("unsigned") : signed(sheet.taken()));
            fact(facts, "line.given", sheet.given() == null ? texts.get("unsigned") : signed(sheet.given()));
        }
        fact(facts, "line.closing", shift.closingNotes() == null ? "" : shift.closingNotes());
        return new ShiftPage.Selected(shift, texts.get("row.who", shift.signedOn().name(), names.of("roles", shift.signedOn().role())), facts,
                sheet == null ? List.of() : sheet.points().stream().map(point -> point(sheet, point)).toList(),
                sheet == null ? "" : figures(sheet));
    }

    private String figures(HandOverSheet sheet) {
        String quality = quality(sheet.figures());
        return quality.isEmpty() ? figures(sheet.figures()) : figures(sheet.figures()) + "\n" + quality;
    }

    /// What came of the test of the sound.
    private String sound(Shift shift) {
        Shift.SoundTest test = shift.sound();
        return test == null ? texts.get(shift.onDuty() ? "sound.none" : "sound.never") : texts.get(test.heard() ? "sound.heard" : "sound.unheard",
                Numbers.day(test.by().at(), zone), test.remark());
    }

    private void fact(List<String> facts, String label, String words) {
        if (!words.isBlank()) {
            facts.add(texts.get(label));
            facts.add(words);
        }
    }

    private PointRow point(HandOverSheet sheet, Point point) {
        List<String> items = new ArrayList<>(point.items().stream().map(this::item).toList());
        if (point.count() > point.items().size()) {
            items.add(texts.get("point.more", Counts.of(point.count() - (long) point.items().size(), texts.lang())));
        }
        String what = texts.get("point." + point.kind());
        String title = point.kind() == Point.Kind.INCIDENT ? what : texts.get("point.count", what, Counts.of(point.count(), texts.lang()));
        String ticked = sheet.ticks().stream().filter(tick -> tick.point() == point.number()).findFirst()
                .map(tick -> texts.get(tick.remark().isBlank() ? "ticked" : "ticked.remark", tick.by().name(), Numbers.minute(tick.by().at(), zone),
                        tick.remark())).orElse("");
        return new PointRow(point.number(), point.severity(), title, items.isEmpty() ? "" : items.getFirst(), ticked, items);
    }

    private String item(Point.Item item) {
        List<String> parts = new ArrayList<>();
        add(parts, type(item));
        add(parts, item.words());
        add(parts, state(item));
        // a review names a seat, everything else a person or a unit
        add(parts, item.who() == null ? "" : texts.has("review." + item.state()) ? names.of("roles", item.who()) : item.who());
        parts.add(Numbers.day(item.since(), zone));
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, String words) {
        if (!words.isBlank()) {
            parts.add(words);
        }
    }

    private String type(Point.Item item) {
        if (item.subject() == null || item.code().isEmpty()) {
            return "";
        }
        return switch (item.subject().kind()) {
            case ALERT -> names.of("alert-types", item.code());
            case LINKAGE -> names.of("linkage-bodies", item.code());
            case ROLLCALL -> names.of("rollcall-kinds", item.code());
            default -> "";
        };
    }

    private String state(Point.Item item) {
        if (item.state().isEmpty()) {
            return "";
        }
        SubjectKind kind = item.subject() == null ? SubjectKind.SHIFT : item.subject().kind();
        return switch (kind) {
            case ALERT -> states.of(AlertStatus.valueOf(item.state()));
            case INCIDENT -> texts.has("review." + item.state()) ? texts.get("review." + item.state())
                    : states.of(IncidentStatus.valueOf(item.state()));
            case ROLLCALL -> texts.get("rollcall." + item.state());
            case PATROL -> states.of(Tour.Status.valueOf(item.state()));
            case ORDER -> states.of(OrderStatus.valueOf(item.state()));
            case LINKAGE -> states.of(LinkageStatus.valueOf(item.state()));
            case TUNING -> states.of(TuningStatus.valueOf(item.state()));
            case DEVICE -> states.of(DeviceStatus.valueOf(item.state()));
            default -> texts.has("feed." + item.state()) ? texts.get("feed." + item.state()) : item.state();
        };
    }

    /// What was done, each share with numerator and denominator.
    private String figures(ShiftFigures f) {
        return texts.get("figures", f.alerts(), share(f.answered(), f.alerts()), share(f.inTime(), f.alerts()), share(f.falseOnes(), f.found()),
                f.incidents(), f.ended(), f.orders(), share(f.arrived(), f.orders()), f.linkages());
    }

    /// How the alerts came and were answered; empty on a sheet of before.
    private String quality(ShiftFigures f) {
        QualitySummary q = f.quality();
        if (q == null) {
            return "";
        }
        int all = q.priority().stream().mapToInt(Integer::intValue).sum();
        String worst = q.worst() == null ? texts.get("share.none") : texts.get("quality.worst", sources.apply(q.worst()),
                share((int) q.worstRaised(), (int) q.raised()));
        return texts.get("quality", q.alerts(), q.minutes(), q.peak(), share(q.flooded(), q.slots()),
                share(q.stale(), q.standing()), share(q.chattered(), q.alerts()), texts.get("quality.priority", share(q.priority().get(0), all),
                        share(q.priority().get(1), all), share(q.priority().get(2), all)),
                q.answered() == 0 ? texts.get("share.none") : texts.get("quality.answers", q.halfS(), q.mostS(), q.answered(), q.alerts()), worst);
    }

    private String share(int part, int whole) {
        return whole == 0 ? texts.get("share.none") : String.format(Locale.ROOT, "%d/%d (%.0f%%)", part, whole, 100.0 * part / whole);
    }

    /// A signature.
    private String signed(Mark by) {
        return texts.get("signed", by.name(), names.of("roles", by.role()), Numbers.day(by.at(), zone));
    }
}
