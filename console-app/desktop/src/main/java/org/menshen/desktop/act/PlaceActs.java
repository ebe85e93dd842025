package org.menshen.desktop.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.JointDefence;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;
import org.menshen.map.core.geo.LatLon;

/// Items of registers that begin at a place: another place for a camera, and help of neighbours.
final class PlaceActs {

    private static final String CHANGE = "camera-change";
    private static final String AID = "aid";
    private static final String SEPARATOR = "\t";
    private static final String NUMBER = "\\d{1,3}";
    private static final String NEW = "new";
    private static final String MOVE = "move";

    private PlaceActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(SubjectKind.SITE, "site.open-card").opens("sites"));
        acts.add(Act.of(SubjectKind.SITE, "site.call-aid").when(c -> flow(c, AID).isPresent()
                && !JointDefence.of(c.as(Site.class).id(), c.ports().codes()).isEmpty())
                .ask(Ask.pick("ask.aid-helper", PlaceActs::helpers)).ask(Ask.pick("ask.aid-kind", c -> List.of(
                        AskOption.of("false", c.text("aid.call")), AskOption.of("true", c.text("aid.drill")))))
                .ask(Ask.words("ask.aid-why")).gives(PlaceActs::aid));
        acts.add(form(Act.of(null, "spot.propose-camera").when(c -> c.state() == null && c.at().isPresent() && flow(c, CHANGE).isPresent()),
                PlaceActs::atSpot).gives(c -> opened(c, 0, c.at().orElse(null))));
        acts.add(form(Act.of(SubjectKind.DEVICE, "device.propose-change").when(PlaceActs::camera), c -> ofCamera(c, ""))
                .gives(c -> opened(c, 0, c.as(Device.class).position())));
        acts.add(form(Act.of(SubjectKind.DEVICE, "device.propose-move").when(PlaceActs::camera).ask(new Ask.Spot(Ask.text("ask.camera-spot"))),
                c -> ofCamera(c, MOVE)).gives(c -> opened(c, 1, c.place(0).at())));
        return List.copyOf(acts);
    }

    private static Act.Making form(Act.Making making, Function<Case, Map<String, String>> known) {
        return making.ask(new Ask.Form(c -> c.text("ask.work.new", c.ports().names().in(flow(c, CHANGE).orElseThrow().content().name())),
                c -> WorkForms.fresh(flow(c, CHANGE).orElseThrow().content(), c, known.apply(c))));
    }

    private static Optional<Workflow> flow(Case c, String id) {
        return WorkActs.openable(c).stream().filter(flow -> flow.ref().workflowId().equals(id)).findFirst();
    }

    private static boolean camera(Case c) {
        return c.as(Device.class).kind() == DeviceKind.CAMERA && flow(c, CHANGE).isPresent();
    }

    /// What is known of a spot that no camera sees. Words given beforehand that are a number are where a camera would look.
    private static Map<String, String> atSpot(Case c) {
        Map<String, String> known = new HashMap<>(Map.of("change", NEW, "why", c.text("propose.blind", c.title())));
        if (c.rest().matches(NUMBER)) {
            known.put("azimuth", c.rest());
        }
        return known;
    }

    private static Map<String, String> ofCamera(Case c, String change) {
        Device device = c.as(Device.class);
        Map<String, String> known = new HashMap<>(Map.of("camera", device.subject().toString(), "change", change));
        known.put("why", device.status() == DeviceStatus.ONLINE ? c.text("propose.seen", device.name())
                : c.text("propose.dead", device.name(), new StatusWords(c.ports().lang()).of(device.status()),
                        Numbers.day(device.since(), c.ports().zone())));
        if (device.siteId() != null) {
            known.put("site", new Subject(SubjectKind.SITE, device.siteId()).toString());
        }
        return known;
    }

    private static List<Step> opened(Case c, int form, @Nullable LatLon at) {
        return List.of(new Step(new Subject(SubjectKind.WORK, c.fresh(SubjectKind.WORK)), new WorkCommand.Open(flow(c, CHANGE).orElseThrow().ref(),
                c.form(form).values(), at, List.of())));
    }

    /// Members of the groups of the site, the shortest walk first, those within the time of the rule marked.
    private static List<AskOption> helpers(Case c) {
        return JointDefence.helpers(c.as(Site.class), id -> c.find(SubjectKind.SITE, id, Site.class), c.ports().ground().streets(),
                c.ports().codes()).stream().map(helper -> new AskOption(helper.site().id() + SEPARATOR + minutes(helper.walk()), 0,
                        helper.site().name(), c.text(helper.near() ? "aid.near" : "aid.far",
                                c.text(helper.byStreet() ? "aid.walk" : "aid.guess", Numbers.minutes(helper.walk()))))).toList();
    }

    private static String minutes(Duration walk) {
        return String.format(Locale.ROOT, "%.1f", walk.toSeconds() / 60.0);
    }

    private static List<Step> aid(Case c) {
        String[] helper = c.word(0).split(SEPARATOR);
        List<WorkValue> values = List.of(new WorkValue("what", c.word(2)), new WorkValue("site", c.as(Site.class).subject().toString()),
                new WorkValue("helper", new Subject(SubjectKind.SITE, helper[0]).toString()), new WorkValue("walk", helper[1]),
                new WorkValue("drill", c.word(1)));
        return List.of(new Step(new Subject(SubjectKind.WORK, c.fresh(SubjectKind.WORK)), new WorkCommand.Open(flow(c, AID).orElseThrow().ref(),
                values, c.as(Site.class).centre(), List.of())));
    }
}
