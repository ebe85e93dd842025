package org.menshen.desktop.act;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.maintenance.MaintenanceCommand;
import org.menshen.domain.site.Site;

/// What is put aside, one key away from every desk, and maintenance that suppresses by design.
final class AsideActs {

    private static final List<Integer> BEGINS = List.of(0, 30, 60, 120, 240, 720, 1440);
    private static final String DEVICE = "device";
    private static final String SITE = "site";
    private static final String TYPE_AT_SITE = "type-at-site";

    private AsideActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "aside.list").key("0").ask(Ask.pick("ask.aside", AsideActs::aside))
                .goes(c -> new Subject(SubjectKind.ALERT, c.word(0))));
        acts.add(planned(Act.of(SubjectKind.ALERT, "alert.plan-maintenance").when(c -> !scopes(c).isEmpty())
                .ask(Ask.pick("ask.maintenance-scope", AsideActs::scopes)), 1, c -> scope(c.alert(), c.word(0))));
        acts.add(planned(Act.of(SubjectKind.SITE, "site.plan-maintenance"), 0, c -> new Maintenance.Scope(c.as(Site.class).id(), null, null)));
        acts.add(planned(Act.of(SubjectKind.DEVICE, "device.plan-maintenance"), 0, c -> new Maintenance.Scope(null, c.as(Device.class).id(), null)));
        acts.add(planned(Act.of(null, "maintenance.plan").ask(Ask.pick("ask.maintenance-type", c -> Lists.codes(c, "alert-types"))), 1,
                c -> new Maintenance.Scope(null, null, c.word(0))));
        acts.add(Act.of(null, "maintenance.lift").key("8").ask(Ask.pick("ask.maintenance-lift", AsideActs::works)).ask(Ask.words("ask.reason"))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.MAINTENANCE, c.word(0)), new MaintenanceCommand.Lift(c.word(1))))));
        return List.copyOf(acts);
    }

    /// From when, for how long, and why; then the command.
    ///
    /// @param asked how many questions stand before these
    private static Act planned(Act.Making making, int asked, java.util.function.Function<Case, Maintenance.Scope> scope) {
        return making.ask(Ask.pick("ask.maintenance-from", AsideActs::begins))
                .ask(Ask.pick("ask.maintenance-until", c -> Lists.spans(c, c.ports().codes().figure("maintenance.longest-h") * 60)))
                .ask(Ask.words("ask.reason")).gives(c -> {
                    Instant from = c.ahead(asked);
                    Instant until = from.plus(Duration.ofMinutes(Long.parseLong(c.word(asked + 1))));
                    return List.of(new Step(new Subject(SubjectKind.MAINTENANCE, c.fresh(SubjectKind.MAINTENANCE)),
                            new MaintenanceCommand.Plan(scope.apply(c), from, until, c.word(asked + 2))));
                });
    }

    private static List<AskOption> begins(Case c) {
        return BEGINS.stream().map(minutes -> AskOption.of(String.valueOf(minutes), minutes == 0 ? c.text("from.now") : c.text("from",
                minutes < 60 ? minutes + " min" : minutes / 60 + " h", Numbers.minute(c.now().plus(Duration.ofMinutes(minutes)), c.ports().zone()))))
                .toList();
    }

    private static List<AskOption> scopes(Case c) {
        Alert alert = c.alert();
        String type = c.name("alert-types", alert.typeCode());
        List<AskOption> scopes = new ArrayList<>();
        if (alert.deviceId() != null) {
            c.find(SubjectKind.DEVICE, alert.deviceId(), Device.class)
                    .ifPresent(device -> scopes.add(AskOption.of(DEVICE, c.text("scope.device", device.name()))));
        }
        if (alert.siteId() != null) {
            c.find(SubjectKind.SITE, alert.siteId(), Site.class).ifPresent(site -> {
                scopes.add(AskOption.of(TYPE_AT_SITE, c.text("scope.type-at-site", type, site.name())));
                scopes.add(AskOption.of(SITE, c.text("scope.site", site.name())));
            });
        }
        return scopes;
    }

    private static Maintenance.Scope scope(Alert alert, String what) {
        return switch (what) {
            case DEVICE -> new Maintenance.Scope(null, alert.deviceId(), null);
            case SITE -> new Maintenance.Scope(alert.siteId(), null, null);
            default -> new Maintenance.Scope(alert.siteId(), null, alert.typeCode());
        };
    }

    /// All that is put aside, what comes back first before the others: who, why, until when.
    private static List<AskOption> aside(Case c) {
        Titles titles = new Titles(c.ports().names());
        StatusWords words = new StatusWords(c.ports().lang());
        return c.all(SubjectKind.ALERT, Alert.class).filter(alert -> alert.status().isAside() && alert.aside() != null)
                .sorted(Comparator.comparing((Alert alert) -> alert.aside().until() == null ? Instant.MAX : alert.aside().until())
                        .thenComparing(Alert::id))
                .map(alert -> {
                    Alert.Aside aside = alert.aside();
                    String until = aside.until() == null ? "" : " · " + c.text("aside.until", Numbers.minute(aside.until(), c.ports().zone()));
                    return new AskOption(alert.id(), alert.severity(), alert.place().isBlank() ? titles.of(alert)
                            : titles.of(alert) + " · " + alert.place(),
                            words.of(alert.status()) + " · " + aside.by().name() + " · " + aside.reason() + until);
                }).toList();
    }

    /// Maintenance that runs or is planned, what ends first before the others.
    private static List<AskOption> works(Case c) {
        Titles titles = new Titles(c.ports().names());
        return c.all(SubjectKind.MAINTENANCE, Maintenance.class).filter(work -> !work.over(c.now()))
                .sorted(Comparator.comparing(Maintenance::until).thenComparing(Maintenance::id))
                .map(work -> new AskOption(work.id(), 0, titles.of(work), work.planned().name() + " · "
                        + Numbers.stretch(work.from(), work.until(), c.ports().zone()))).toList();
    }
}
