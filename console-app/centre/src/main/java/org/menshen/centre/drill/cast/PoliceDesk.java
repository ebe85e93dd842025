package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.util.Map;

import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.police.PoliceCommand;
import org.menshen.domain.police.PoliceIncident;
import org.menshen.domain.police.PoliceStatus;

/// The police's own system: it tells of the incident that a request became there, as far as this side may know.
final class PoliceDesk {

    private static final String POLICE = "POLICE";
    private static final Map<LinkageStatus, PoliceStatus> FOLLOWS = Map.of(LinkageStatus.HANDLING, PoliceStatus.ON_SCENE, LinkageStatus.FED_BACK,
            PoliceStatus.FED_BACK, LinkageStatus.CLOSED, PoliceStatus.DONE);
    private static final double[] SOON = {3, 12};

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final String director;

    /// @param director stands in for the police's system
    PoliceDesk(Stage stage, DaySpec.CastSpec cast, String director) {
        this.stage = stage;
        this.cast = cast;
        this.director = director;
    }

    /// A request came to another state.
    void noticed(Linkage linkage) {
        if (!linkage.bodyCode().equals(POLICE) || linkage.incoming() || !cast.says().containsKey("mirror")) {
            return;
        }
        Subject mirror = new Subject(SubjectKind.POLICE, Stage.derived("PI-", linkage.id()));
        if (linkage.status() == LinkageStatus.ACCEPTED) {
            stage.in(linkage.since(), SOON, at -> begin(linkage, mirror));
        } else if (FOLLOWS.containsKey(linkage.status())) {
            stage.in(linkage.since(), SOON, at -> go(mirror, FOLLOWS.get(linkage.status())));
        }
    }

    private void begin(Linkage linkage, Subject mirror) throws IOException, InterruptedException {
        PoliceIncident.Report report = new PoliceIncident.Report(mirror.id().substring(mirror.id().length() - 8), cast.line("mirror"),
                linkage.request().position(), linkage.request().place(), linkage.id());
        if (stage.say(director, mirror, new PoliceCommand.Report(report))) {
            stage.in(stage.now(), SOON, at -> {
                go(mirror, PoliceStatus.SIGNED);
                stage.in(stage.now(), SOON, later -> stage.say(director, mirror, new PoliceCommand.Advance(PoliceStatus.DISPATCHED,
                        cast.says().get("crew"))));
            });
        }
    }

    private void go(Subject mirror, PoliceStatus to) throws IOException, InterruptedException {
        boolean behind = stage.mirror.find(SubjectKind.POLICE, mirror.id(), PoliceIncident.class)
                .filter(now -> now.status().ordinal() < to.ordinal()).isPresent();
        if (behind) {
            stage.say(director, mirror, new PoliceCommand.Advance(to, null));
        }
    }
}
