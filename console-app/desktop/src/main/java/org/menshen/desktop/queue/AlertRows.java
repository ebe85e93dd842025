package org.menshen.desktop.queue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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
import org.menshen.domain.alert.AlertHabits;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Explanation;
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

    /// Sources may name sites that there are not, any number of them.
    private static final int MOST_PILES = 4_000;

    private final Workspace workspace;
    private final Names names;
    private final Texts texts;
    private final StatusWords words;
    private final ZoneId zone;
    private final CodeBook codes;
    private final Ladder ladder;
    private final ReceiptWords receipts;
    private volatile Set<String> onShift = Set.of();
    /// The seat that has an alert of a type and severity before it goes up, as long as the same people are on shift.
    private volatile Map<String, String> holders = Map.of();
    private final AlertHabits habits;
    private final Map<String, String> groups;
    private final Map<Sort, Pile> piles = new ConcurrentHashMap<>();

    AlertRows(ConsolePorts ports, Texts texts) {
        this.workspace = ports.workspace();
        this.names = ports.names();
        this.codes = ports.codes();
        this.ladder = new Ladder(codes, ports::dutyLevel);
        this.receipts = new ReceiptWords(texts.lang(), names, ports.zone());
        this.texts = texts;
        this.words = new StatusWords(texts.lang());
        this.zone = ports.zone();
        this.habits = AlertHabits.of(codes::figure);
        this.groups = codes.list("alert-types").all().stream()
                .collect(Collectors.toUnmodifiableMap(Code::code, code -> code.attribute("group").orElse("")));
        watchChanged();
    }

    /// Somebody signed on or off: who has what nobody answered may be another.
    void watchChanged() {
        onShift = Shift.rolesOnDuty(workspace.all(SubjectKind.SHIFT).stream().map(Versioned::state));
        holders = new ConcurrentHashMap<>();
    }

    /// The row of an alert by itself.
    AlertRow row(Versioned<? extends Alert> versioned) {
        Alert alert = versioned.state();
        boolean unanswered = alert.status().isUnanswered() && alert.ending().isEmpty();
        boolean mine = mine(alert);
        RowGroup group = RowGroup.single(alert.severity(), unanswered, mine, pile(alert)).in(alert.bundleId(), alert.remembered().cause());
        return new AlertRow(alert.id(), alert.severity(), new RowText(() -> said(alert)), alert.raisedAt(), alert.status(), mine,
                versioned.pending(), false, group, habit(alert), lateAt(alert));
    }

    private RowText.Said said(Alert alert) {
        String type = names.of("alert-types", alert.typeCode());
        boolean moved = alert.was() != null && alert.was() != alert.severity() && !alert.status().isFinal();
        String title = moved ? texts.get("row.was", type, SeverityIcon.numeral(alert.was())) : type;
        String site = site(alert.siteId());
        String place = doubted(alert, alert.place().isBlank() ? site : alert.place());
        String why = Explanation.of(alert).map(Explanation::words).map(said -> said.in(texts.lang().code())).orElse(alert.basis());
        String basis = alert.repeats() > 0 ? texts.get("row.repeated", why, Counts.of(alert.repeats() + 1L, texts.lang())) : why;
        if (!alert.why().equals(alert.basis())) {
            basis = alert.why();
        }
        if (alert.aside() != null) {
            // who and why before everything else: the list of what is aside is read for that
            basis = texts.get("row.held", alert.aside().by().name(), alert.aside().reason());
        }
        String search = String.join(" ", title, place, site, basis, alert.id(), alert.deviceId() == null ? "" : alert.deviceId())
                .toLowerCase(Locale.ROOT);
        return new RowText.Said(title, place, state(alert), basis, search);
    }

    /// What a pile is made of.
    private record Sort(String typeCode, @Nullable String cause, @Nullable String siteId, String site) {

        /// By hand: asked for each alert of a flood, and what Java makes for a record is slow on the first compiler.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sort that && typeCode.equals(that.typeCode) && Objects.equals(cause, that.cause)
                    && Objects.equals(siteId, that.siteId) && site.equals(that.site);
        }

        @Override
        public int hashCode() {
            return 31 * typeCode.hashCode() + (siteId == null ? 0 : siteId.hashCode());
        }
    }

    /// Where a flood sums it up: under the cause that a rule has found, else what its type is about, at its site. One for all that are summed up
    /// there.
    private Pile pile(Alert alert) {
        if (piles.size() > MOST_PILES) {
            piles.clear();
        }
        return piles.computeIfAbsent(new Sort(alert.typeCode(), alert.remembered().cause(), alert.siteId(), site(alert.siteId())), this::pile);
    }

    private Pile pile(Sort sort) {
        String group = sort.cause == null ? groups.getOrDefault(sort.typeCode, "") : sort.cause;
        String about = sort.cause == null ? names.of("alert-groups", group) : names.of("alert-causes", sort.cause);
        return new Pile(group + "@" + (sort.siteId == null ? "" : sort.siteId), about, sort.site.isEmpty() ? texts.get("row.no-site") : sort.site,
                names.of("alert-types", sort.typeCode));
    }

    private RowHabit habit(Alert alert) {
        Instant chatters = habits.chattersUntil(alert).orElse(null);
        Instant stale = alert.status().isOpen() && alert.clearedAt() == null ? habits.staleAt(alert) : null;
        return new RowHabit(chatters, stale);
    }

    private String site(@Nullable String id) {
        return id == null ? "" : workspace.find(new Subject(SubjectKind.SITE, id))
                .map(Versioned::state).filter(Site.class::isInstance).map(s -> ((Site) s).name()).orElse(id);
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
        if (aside != null && aside.until() != null && alert.status().isAside()) {
            return texts.get(aside.ends() == null ? "row.until" : "row.until-clear", status, Numbers.minute(aside.until(), zone));
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
        String holder = holders.computeIfAbsent(alert.typeCode() + " " + alert.severity(), any -> codes.alertType(alert.typeCode())
                .map(type -> ladder.holder(type.firstActor(), alert.severity(), onShift)).orElse(""));
        return holder.isEmpty() || holder.equals(workspace.actor().role()) ? "" : names.of("roles", holder);
    }

    private @Nullable Instant lateAt(Alert alert) {
        boolean waits = alert.receipt() != null && alert.status().isUnanswered() && !alert.receipt().seen();
        return waits ? alert.receipt().lateAt(ladder.readWithin(alert.severity())) : null;
    }
}
