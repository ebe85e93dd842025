package org.menshen.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.ForsakenPost;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.port.Pin;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.unit.Unit;

/// Says once, in passing, what calls for another act at this desk: a unit that did not take an order of this person, a body that asks this seat,
/// posts that are missing in a roll call of this person, a late point of a checklist that came up to this seat, a post of a deployment whose unit is
/// lost to it. Works on the feed thread.
final class FieldTeller implements AutoCloseable {

    private static final List<SubjectKind> KINDS = List.of(SubjectKind.ORDER, SubjectKind.LINKAGE, SubjectKind.ROLLCALL, SubjectKind.EVENT,
            SubjectKind.UNIT);

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    /// how each was when it was looked at last; what was there before this console looked is not told
    private final Map<Subject, String> known = new HashMap<>();
    private final Pin pin;
    private final boolean mayDeploy;

    FieldTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.mayDeploy = new Permissions(ports.codes()).may(ports.workspace().actor().role(), "deployment.withdraw",
                ports.drill().status().isPresent());
        for (SubjectKind kind : KINDS) {
            ports.workspace().all(kind).forEach(versioned -> known.put(versioned.state().subject(), sign(versioned.state())));
        }
        this.pin = ports.workspace().observe(this::changed);
    }

    private void changed(Set<Subject> subjects) {
        subjects.stream().filter(subject -> KINDS.contains(subject.kind())).forEach(subject -> ports.workspace().find(subject)
                .map(Versioned::state).ifPresent(this::look));
    }

    private String sign(State state) {
        return switch (state) {
            case Order order -> order.status().name();
            case Linkage linkage -> linkage.status().isUnanswered() + linkage.bodyCode() + linkage.incoming();
            case Rollcall call -> String.valueOf(call.count(Rollcall.Standing.MISSED) > 0);
            case Event event -> mine(event).map(rise -> rise.itemId() + rise.at()).orElse("");
            case Unit unit -> String.valueOf(ForsakenPost.gone(unit.status()));
            default -> "";
        };
    }

    private void look(State state) {
        String now = sign(state);
        if (now.equals(known.put(state.subject(), now))) {
            return;
        }
        switch (state) {
            case Order order when order.isUntaken() && order.issued() != null && mine(order.issued().userId()) -> notices.warn(texts.get(
                    order.status() == OrderStatus.TIMEOUT ? "order.timed-out" : "order.declined", callSign(order.unitId()), order.task().place()));
            case Linkage linkage when linkage.incoming() && linkage.status() == LinkageStatus.REQUESTED && asksMe(linkage) -> notices.tell(
                    texts.get("linkage.incoming", ports.names().of("linkage-bodies", linkage.bodyCode()), linkage.request().text()));
            case Rollcall call when call.open() && call.count(Rollcall.Standing.MISSED) > 0 && mine(call.called().userId()) -> notices.warn(
                    texts.get("rollcall.missing", call.count(Rollcall.Standing.MISSED)));
            case Event event when !event.over() -> mine(event).flatMap(rise -> event.plan().item(rise.itemId())).ifPresent(item ->
                    notices.warn(texts.get("event.item-late", item.text(), event.plan().name())));
            case Unit unit when mayDeploy -> forsaken(unit).forEach(lost -> notices.warn(
                    texts.get("deployment.unit-gone", unit.callSign(), lost.post().name(), lost.deployment().name())));
            default -> { }
        }
    }

    private List<ForsakenPost> forsaken(Unit unit) {
        return ForsakenPost.of(unit, ports.workspace().all(SubjectKind.DEPLOYMENT).stream().map(found -> (Deployment) found.state()).toList(),
                ports.workspace()::find, ports.clock().instant());
    }

    /// The last late point that came up to this seat and is still there.
    private Optional<Event.Rise> mine(Event event) {
        return event.rises().reversed().stream().filter(rise -> rise.role().equals(ports.workspace().actor().role())).findFirst();
    }

    private boolean mine(String userId) {
        return ports.workspace().actor().userId().equals(userId);
    }

    private boolean asksMe(Linkage linkage) {
        return ports.codes().find("linkage-bodies", linkage.bodyCode()).map((Code body) -> body.items(linkage.answerers()))
                .filter(roles -> roles.contains(ports.workspace().actor().role())).isPresent() && !mine(linkage.requested().userId());
    }

    private String callSign(String unitId) {
        return ports.workspace().find(new Subject(SubjectKind.UNIT, unitId)).map(found -> ((Unit) found.state()).callSign()).orElse(unitId);
    }

    @Override
    public void close() {
        pin.close();
    }
}
