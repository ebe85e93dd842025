package org.menshen.desktop.nearby;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteHealth;
import org.menshen.domain.site.SiteStanding;
import org.menshen.domain.work.PlaceTally;

/// How guarded sites stand, in words: the same on the map, in the list of all sites and on the card of one. Any thread.
///
/// @param ports the outside
/// @param texts of this package
public record SiteFigures(ConsolePorts ports, Texts texts) {

    private static final String COLUMNS = "site-columns";
    private static final String SHARE = "site.partly-offline-share";
    private static final String GRAVE = "site.alarm-severity";

    /// In the console's language.
    public static SiteFigures of(ConsolePorts ports) {
        return new SiteFigures(ports, Texts.load(ports.lang(), SiteFigures.class));
    }

    /// How all sites stand now, by their ids; those of which nothing is known are left out.
    public static Map<String, SiteStanding> standings(ConsolePorts ports, Instant now) {
        return SiteStanding.all(ports.workspace()::all, ports.codes().figure(SHARE), (int) ports.codes().figure(GRAVE), now);
    }

    /// What is shown of the registers.
    public List<Code> columns() {
        return List.copyOf(ports.codes().list(COLUMNS).all());
    }

    /// What a column shows of a site: how many, or how long ago; empty when its register knows nothing of the site.
    ///
    /// @param tallies how the registers stand at the site
    public Optional<String> figure(Code column, List<PlaceTally> tallies, Instant now) {
        Optional<PlaceTally> tally = tallies.stream().filter(each -> each.register().equals(column.attribute("register").orElse(""))).findFirst();
        if (column.attribute("last").isPresent()) {
            return tally.map(PlaceTally::last).map(last -> ago(Duration.between(last, now)));
        }
        List<String> states = column.items("states");
        return tally.map(found -> String.valueOf(states.isEmpty() ? found.open() : states.stream().mapToInt(found::in).sum()));
    }

    /// How late what a column counts is: how many are; 0 for one that tells when.
    public int late(Code column, List<PlaceTally> tallies) {
        return column.attribute("last").isPresent() ? 0 : tallies.stream()
                .filter(each -> each.register().equals(column.attribute("register").orElse(""))).mapToInt(PlaceTally::late).sum();
    }

    /// How a site stands, label by label: devices, what is open, what the registers say.
    public Map<String, String> summary(Site site) {
        Instant now = ports.clock().instant();
        SiteStanding standing = standings(ports, now).getOrDefault(site.id(), SiteStanding.NONE);
        List<PlaceTally> tallies = ports.works().registers().tallies(site.subject().toString(), now);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(texts.get("site.line.health"), health(standing) + " · " + (standing.on() == standing.inUse()
                ? texts.get("site.devices", standing.on(), standing.inUse(), standing.cameras()) : texts.get("site.devices.ill", standing.on(),
                        standing.inUse(), standing.silent(), standing.workedOn(), standing.cameras())));
        lines.put(texts.get("site.line.open"), texts.get("site.open", standing.alerts(), standing.incidents()));
        int open = tallies.stream().mapToInt(PlaceTally::open).sum();
        int late = tallies.stream().mapToInt(PlaceTally::late).sum();
        lines.put(texts.get("site.line.items"), late == 0 ? String.valueOf(open) : texts.get("site.late", open, late));
        for (Code column : columns()) {
            figure(column, tallies, now).ifPresent(figure -> lines.put(column.name(ports.lang().code()), late(column, tallies) == 0 ? figure
                    : texts.get("site.late", figure, late(column, tallies))));
        }
        return lines;
    }

    private String ago(Duration age) {
        return age.toDays() > 0 ? texts.get("site.days", age.toDays()) : age.toHours() > 0 ? texts.get("site.hours", age.toHours())
                : texts.get("site.now");
    }

    /// How a site stands: the gravest that is open there, then its devices when they do not stand well.
    public String health(SiteStanding standing) {
        String devices = standing.byDevices() == SiteHealth.PARTLY_OFFLINE ? texts.get("site.health.share", health(standing.byDevices()),
                percent(standing.silentShare())) : health(standing.byDevices());
        return standing.health() != SiteHealth.ALARM ? devices : standing.byDevices() == SiteHealth.NORMAL ? alarm(standing)
                : texts.get("site.health.both", alarm(standing), devices);
    }

    private String alarm(SiteStanding standing) {
        return texts.get("site.health.alarm", health(SiteHealth.ALARM), ports.codes().find("severities", String.valueOf(standing.worst()))
                .flatMap(code -> code.attribute("mark")).orElse(""));
    }

    /// The same in a few signs, for a list.
    public String brief(SiteStanding standing) {
        return standing.health() == SiteHealth.ALARM ? alarm(standing) : health(standing);
    }

    /// The name of a health.
    public String health(SiteHealth health) {
        return texts.get("site.health." + health);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
