package org.menshen.desktop.queue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.ReceiptWords;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.site.Site;

/// Turns alerts into rows of text. Any thread.
final class AlertRows {

    private final Workspace workspace;
    private final Names names;
    private final Texts texts;
    private final StatusWords words;
    private final ZoneId zone;
    private final CodeBook codes;
    private final Ladder ladder;
    private final ReceiptWords receipts;
    private volatile Set<String> onShift = Set.of();

    AlertRows(ConsolePorts ports, Texts texts) {
        this.workspace = ports.workspace();
        this.names = ports.names();
        this.codes = ports.codes();
        this.ladder = new Ladder(codes);
        this.receipts = new ReceiptWords(texts.lang(), names, ports.zone());
        this.texts = texts;
        this.words = new StatusWords(texts.lang());
        this.zone = ports.zone();
        watchChanged();
    }

    /// Somebody signed on or off: who has what nobody answered may be another.
    void watchChanged() {
        onShift = Shift.rolesOnDuty(workspace.all(SubjectKind.SHIFT).stream().map(Versioned::state));
    }

    /// The row of an alert; `null` when another alert's row stands for it.
    @Nullable AlertRow row(Versioned<? extends Alert> versioned) {
        Alert alert = versioned.state();
        if (alert.bundleId() != null && alert(alert.bundleId()) != null) {
            return null;
        }
        int severity = alert.severity();
        int count = 1;
        for (String member : alert.memberIds()) {
            Alert led = alert(member);
            if (led != null && alert.id().equals(led.bundleId())) {
                severity = Math.min(severity, led.severity());
                count++;
            }
        }
        String type = names.of("alert-types", alert.typeCode());
        String title = count > 1 ? texts.get("row.bundle", type, Counts.of(count, texts.lang())) : type;
        if (alert.was() != null && alert.was() != alert.severity() && !alert.status().isFinal()) {
            title = texts.get("row.was", title, SeverityIcon.numeral(alert.was()));
        }
        String place = doubted(alert, place(alert));
        String basis = alert.repeats() > 0 ? texts.get("row.repeated", alert.basis(), Counts.of(alert.repeats() + 1L, texts.lang()))
                : alert.basis();
        String search = String.join(" ", title, place, basis, alert.id()).toLowerCase(Locale.ROOT);
        return new AlertRow(alert.id(), severity, title, place, alert.raisedAt(), alert.status(), state(alert), basis, count,
                mine(alert), versioned.pending(), false, search, lateAt(alert));
    }

    private @Nullable Alert alert(String id) {
        return workspace.find(new Subject(SubjectKind.ALERT, id))
                .map(Versioned::state).filter(Alert.class::isInstance).map(Alert.class::cast).orElse(null);
    }

    private String place(Alert alert) {
        if (!alert.place().isBlank() || alert.siteId() == null) {
            return alert.place();
        }
        return workspace.find(new Subject(SubjectKind.SITE, alert.siteId()))
                .map(Versioned::state).filter(Site.class::isInstance).map(s -> ((Site) s).name()).orElse(alert.siteId());
    }

    /// What is not believed stands before the place, where it cannot be cut.
    private String doubted(Alert alert, String place) {
        if (alert.positionDoubt().isEmpty() && alert.timeDoubt().isEmpty()) {
            return place;
        }
        String mark = texts.get(alert.timeDoubt().isEmpty() ? "row.doubt.position" : alert.positionDoubt().isEmpty() ? "row.doubt.time"
                : "row.doubt.both");
        return place.isBlank() ? mark : texts.get("row.held", mark, place);
    }

    private boolean mine(Alert alert) {
        Mark mark = alert.acknowledged();
        return mark != null && mark.userId().equals(workspace.actor().userId());
    }

    private String state(Alert alert) {
        String status = words.of(alert.status());
        if (alert.ending().isPresent()) {
            String end = words.of(alert.ending().get().kind());
            return alert.status().isFinal() ? end : texts.get("row.held", end, status);
        }
        Alert.Aside aside = alert.aside();
        if (aside != null && aside.until() != null && alert.status() == AlertStatus.SHELVED) {
            return texts.get("row.until", status, Numbers.minute(aside.until(), zone));
        }
        if (alert.status().isUnanswered()) {
            String with = with(alert);
            if (alert.escalatedTo() != null && alert.status() == AlertStatus.NEW) {
                // a row is narrow: what went up waits, which needs no word more
                return with;
            }
            return with.isEmpty() ? status : texts.get("row.held", status, with);
        }
        Mark mark = alert.acknowledged();
        if (mark == null || alert.status().isFinal()) {
            return status;
        }
        return texts.get("row.held", status, mine(alert) ? texts.get("row.me") : mark.name());
    }

    /// Whose it is that nobody has answered yet: the seat above since when, else the first seat when that is not this one.
    private String with(Alert alert) {
        if (alert.escalatedTo() != null) {
            return alert.receipt() == null ? names.of("roles", alert.escalatedTo()) : receipts.brief(alert.escalatedTo(), alert.receipt());
        }
        String holder = codes.alertType(alert.typeCode()).map(type -> ladder.holder(type.firstActor(), alert.severity(), onShift)).orElse("");
        return holder.isEmpty() || holder.equals(workspace.actor().role()) ? "" : names.of("roles", holder);
    }

    private @Nullable Instant lateAt(Alert alert) {
        boolean waits = alert.receipt() != null && alert.status().isUnanswered() && !alert.receipt().seen();
        return waits ? alert.receipt().lateAt(ladder.readWithin(alert.severity())) : null;
    }
}
