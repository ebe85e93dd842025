package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.zone.Thresholds;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.fence.PolygonFence;

/// What can be done with what stands on the ground: sites, devices, crowd zones, and drawings.
final class GroundActs {

    private static final int CORNERS = 3;
    private static final double WEEK_MINUTES = 7 * 24 * 60;
    private static final Predicate<String> DEGREES = words -> words.matches("\\d{1,3}(\\.\\d+)?") && Double.parseDouble(words) <= 360;
    private static final Predicate<String> PERSONS = words -> words.matches("[1-9]\\d{0,6}");
    private static final Predicate<String> FOUR = words -> words.strip().matches("(\\d+(\\.\\d+)?)(\\s+\\d+(\\.\\d+)?){3}");

    private GroundActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        sites(acts);
        devices(acts);
        zones(acts);
        sketches(acts);
        return List.copyOf(acts);
    }

    private static void sites(List<Act> acts) {
        acts.add(Act.of(SubjectKind.SITE, "site.rename").ask(Ask.words("ask.name", c -> c.as(Site.class).name()))
                .giving(c -> new SiteCommand.Rename(c.word(0))));
        acts.add(Act.of(SubjectKind.SITE, "site.note").ask(new Ask.Words(Ask.text("ask.site-note"), c -> c.as(Site.class).notes(), words -> true))
                .giving(c -> new SiteCommand.Note(c.word(0))));
        acts.add(Act.of(SubjectKind.SITE, "site.redraw").ask(new Ask.Outline(Ask.text("ask.outline"), c -> CORNERS))
                .giving(c -> new SiteCommand.Redraw(c.points(0), c.as(Site.class).buildings(), c.as(Site.class).gates(), false)));
    }

    private static Act.Making device(String id, Predicate<DeviceStatus> in) {
        return Act.of(SubjectKind.DEVICE, id).when(c -> in.test(c.as(Device.class).status()));
    }

    private static void devices(List<Act> acts) {
        acts.add(Act.of(SubjectKind.DEVICE, "device.cameras").when(c -> c.as(Device.class).streamUrl() != null).opens("cameras"));
        acts.add(device("device.start-maintenance", status -> status != DeviceStatus.MAINTENANCE && status != DeviceStatus.DISABLED)
                .ask(Ask.words("ask.reason")).giving(c -> new DeviceCommand.StartMaintenance(c.word(0))));
        acts.add(device("device.end-maintenance", status -> status == DeviceStatus.MAINTENANCE).giving(c -> new DeviceCommand.EndMaintenance()));
        acts.add(device("device.disable", status -> status != DeviceStatus.DISABLED).ask(Ask.words("ask.reason"))
                .giving(c -> new DeviceCommand.Disable(c.word(0))));
        acts.add(device("device.enable", status -> status == DeviceStatus.DISABLED).giving(c -> new DeviceCommand.Enable()));
        acts.add(device("device.move", status -> true).ask(new Ask.Spot(Ask.text("ask.move")))
                .ask(new Ask.If(c -> c.as(Device.class).optics() != null, new Ask.Words(Ask.text("ask.azimuth"),
                        c -> String.format(Locale.ROOT, "%.0f", c.as(Device.class).optics().azimuthDeg()), DEGREES)))
                .giving(c -> new DeviceCommand.Move(c.place(0).at(), turned(c.as(Device.class).optics(), c.word(1)))));
        acts.add(device("device.readdress", status -> true)
                .ask(new Ask.Words(Ask.text("ask.address"), c -> c.as(Device.class).streamUrl() == null ? "" : c.as(Device.class).streamUrl(),
                        words -> words.isBlank() || words.matches("[a-z]+://\\S+")))
                .giving(c -> new DeviceCommand.Readdress(c.word(0).isBlank() ? null : c.word(0))));
    }

    private static @org.jspecify.annotations.Nullable Optics turned(@org.jspecify.annotations.Nullable Optics optics, String azimuth) {
        return optics == null ? null : new Optics(Double.parseDouble(azimuth), optics.openingDeg(), optics.rangeM(), optics.ptzType());
    }

    private static void zones(List<Act> acts) {
        acts.add(Act.of(SubjectKind.ZONE, "zone.set-thresholds")
                .ask(new Ask.Words(Ask.text("ask.thresholds"), GroundActs::lines, FOUR))
                .ask(Ask.pick("ask.thresholds-until", c -> Lists.spans(c, WEEK_MINUTES))).ask(Ask.words("ask.reason"))
                .giving(c -> new ZoneCommand.SetThresholds(thresholds(c))));
        acts.add(Act.of(SubjectKind.ZONE, "zone.reset-thresholds").when(c -> c.as(Zone.class).thresholds() != null)
                .giving(c -> new ZoneCommand.ResetThresholds()));
        acts.add(Act.of(SubjectKind.ZONE, "zone.redraw").ask(new Ask.Outline(Ask.text("ask.outline"), c -> CORNERS))
                .ask(new Ask.Words(Ask.text("ask.capacity"), c -> String.valueOf(c.as(Zone.class).capacity()), PERSONS))
                .giving(c -> new ZoneCommand.Redraw(c.points(0), new PolygonFence(c.points(0)).area(), Integer.parseInt(c.word(1)))));
    }

    /// The lines in force: those set for a time, else those of the zone's kind.
    private static String lines(Case c) {
        Zone zone = c.as(Zone.class);
        if (zone.thresholds() != null) {
            return joined(zone.thresholds().blue(), zone.thresholds().yellow(), zone.thresholds().orange(), zone.thresholds().red());
        }
        return c.ports().codes().zoneKind(zone.kindCode()).map(kind -> joined(kind.blue(), kind.yellow(), kind.orange(), kind.red())).orElse("");
    }

    private static String joined(double... lines) {
        return Arrays.stream(lines).mapToObj(line -> String.format(Locale.ROOT, "%.1f", line)).collect(java.util.stream.Collectors.joining(" "));
    }

    private static Thresholds thresholds(Case c) {
        double[] lines = Arrays.stream(c.word(0).strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        return new Thresholds(lines[0], lines[1], lines[2], lines[3], c.ahead(1), c.word(2));
    }

    private static void sketches(List<Act> acts) {
        acts.add(Act.of(SubjectKind.SKETCH, "sketch.erase").key("Delete").when(c -> !c.as(Sketch.class).erased())
                .giving(c -> new SketchCommand.Erase()));
        acts.add(Act.of(SubjectKind.SKETCH, "sketch.redraw").when(c -> !c.as(Sketch.class).erased())
                .ask(new Ask.Outline(Ask.text("ask.outline"), c -> c.ports().codes().find("sketch-kinds", c.as(Sketch.class).kindCode())
                        .map(kind -> (int) kind.number("points").orElse(1)).orElse(1)))
                .ask(new Ask.Words(Ask.text("ask.sketch-text"), c -> c.as(Sketch.class).text(), words -> true))
                .giving(c -> new SketchCommand.Redraw(c.points(0), c.word(1))));
    }
}
