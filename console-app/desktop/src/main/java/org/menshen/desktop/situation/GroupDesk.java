package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.BundleMembers;
import org.menshen.desktop.gesture.BundleSteps;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// Several subjects at once: those that were drawn around on the map or marked in the queue are marked in both, counted over the map, and can be
/// answered one after the other or brought into view together. They stay until Esc or until others are taken. FX thread.
final class GroupDesk {

    private static final Set<SubjectKind> WORK = Set.of(SubjectKind.ALERT, SubjectKind.INCIDENT);

    /// a notice of one line has its place above
    private static final double BELOW_NOTICE = 60;

    private final FeatureContext context;
    private final Gestures gestures;
    private final Sheet sheet;
    private final Texts texts;
    private final SubjectWords words;
    private final QueuePanel queue;
    private final MapPanel map;
    private final Label count = new Label();
    private final HBox chip = new HBox(8);
    private Set<Subject> group = Set.of();

    GroupDesk(FeatureContext context, Sheet sheet, SubjectWords words, Texts texts, QueuePanel queue, MapPanel map) {
        this.context = context;
        this.gestures = new Gestures(context);
        this.sheet = sheet;
        this.texts = texts;
        this.words = words;
        this.queue = queue;
        this.map = map;
        chip.getStyleClass().add("group-chip");
        chip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        chip.getChildren().addAll(count, part("group.act", "G", this::ask), part("group.lift", "Esc", this::lift));
        StackPane.setAlignment(chip, Pos.TOP_CENTER);
        StackPane.setMargin(chip, new Insets(BELOW_NOTICE, 0, 0, 0));
        map.stack().getChildren().add(chip);
        show();
        LiveMap live = map.live();
        live.setOnGather(this::gathered);
        queue.markedIdsProperty().addListener((property, old, ids) -> marked(ids));
    }

    private HBox part(String text, String key, Runnable action) {
        HBox box = new HBox(6, new Label(texts.get(text)), new KeyHint(key));
        box.getStyleClass().add("map-tool");
        box.setOnMouseClicked(event -> action.run());
        return box;
    }

    private void gathered(List<Subject> subjects) {
        // whoever draws around alerts means those: units are taken where there is nothing to work on
        boolean work = subjects.stream().anyMatch(subject -> WORK.contains(subject.kind()));
        Set<Subject> next = subjects.stream().filter(subject -> work ? WORK.contains(subject.kind()) : subject.kind() == SubjectKind.UNIT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (next.isEmpty()) {
            context.notices().tell(texts.get("told.none-gathered"));
        }
        take(next);
    }

    private void marked(Set<String> alertIds) {
        Set<Subject> next = group.stream().filter(subject -> subject.kind() != SubjectKind.ALERT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        queue.alerts(alertIds).forEach(id -> next.add(new Subject(SubjectKind.ALERT, id)));
        take(next);
    }

    private void take(Set<Subject> next) {
        if (next.equals(group)) {
            return;
        }
        group = next;
        map.live().markAll(group);
        queue.mark(group.stream().filter(subject -> subject.kind() == SubjectKind.ALERT).map(Subject::id).collect(Collectors.toSet()));
        show();
    }

    private void show() {
        chip.setVisible(!group.isEmpty());
        count.setText(texts.get("group.count", count(group.size()), count(of(SubjectKind.ALERT)),
                count(of(SubjectKind.INCIDENT)), count(of(SubjectKind.UNIT))));
        chip.setAccessibleText(count.getText());
    }

    private String count(long n) {
        return Counts.of(n, texts.lang());
    }

    private long of(SubjectKind kind) {
        return group.stream().filter(subject -> subject.kind() == kind).count();
    }

    /// Lets all of them go.
    ///
    /// @return false when there were none
    boolean lift() {
        boolean had = !group.isEmpty();
        take(Set.of());
        return had;
    }

    /// Asks what shall be done with all of them.
    void ask() {
        if (group.isEmpty()) {
            context.notices().tell(texts.get("told.no-group"));
            return;
        }
        List<String> choices = new ArrayList<>();
        List<Runnable> acts = new ArrayList<>();
        List<Alert> open = unanswered();
        if (!open.isEmpty()) {
            choices.add(texts.get("group.acknowledge", count(open.size()), bySeverity(open)));
            acts.add(() -> acknowledge(open));
        }
        List<Alert> alerts = alerts();
        if (BundleSteps.mergeable(alerts)) {
            choices.add(texts.get("group.merge", count(alerts.size())));
            acts.add(() -> gestures.give(BundleSteps.merge(alerts, new BundleMembers(context.ports().workspace())),
                    () -> context.notices().tell(texts.get("told.group-merged", count(alerts.size())))));
        }
        choices.add(texts.get("group.fit"));
        acts.add(this::fit);
        choices.add(texts.get("group.lift"));
        acts.add(this::lift);
        sheet.choose(count.getText(), choices, index -> acts.get(index).run());
    }

    private List<Alert> alerts() {
        return group.stream().flatMap(subject -> words.state(subject).stream()).filter(Alert.class::isInstance).map(Alert.class::cast).toList();
    }

    /// Each once, told apart by the id: to compare thousands of alerts whole would hold up the screen.
    private List<Alert> unanswered() {
        BundleMembers members = new BundleMembers(context.ports().workspace());
        Map<String, Alert> each = new LinkedHashMap<>();
        for (Alert alert : alerts()) {
            Stream.concat(Stream.of(alert), members.of(alert).stream()).filter(one -> one.status().isUnanswered())
                    .forEach(one -> each.putIfAbsent(one.id(), one));
        }
        return List.copyOf(each.values());
    }

    private String bySeverity(List<Alert> alerts) {
        StringBuilder counts = new StringBuilder();
        for (int severity = 1; severity <= 5; severity++) {
            int of = severity;
            long count = alerts.stream().filter(alert -> alert.severity() == of).count();
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : " · ").append(SeverityIcon.numeral(severity)).append(' ').append(count(count));
            }
        }
        return counts.toString();
    }

    /// One command each: a refusal of one is told and does not stop the others.
    private void acknowledge(List<Alert> alerts) {
        gestures.giveEach(() -> alerts.stream().map(AlertSteps::acknowledge).toList(), refused -> {
            if (refused.isEmpty()) {
                context.notices().tell(texts.get("told.group-acknowledged", count(alerts.size())));
            } else {
                context.notices().warn(texts.get("told.group-refused", count(alerts.size() - refused.size()), count(refused.size()),
                        refused.stream().distinct().collect(Collectors.joining("; "))));
            }
        });
    }

    private void fit() {
        List<LatLon> places = group.stream().flatMap(subject -> words.state(subject).stream()).flatMap(state -> words.place(state).stream()).toList();
        map.show(places);
    }
}
