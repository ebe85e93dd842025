package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Dealings;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;

/// The seats on the other side of what the person being trained wants settled: they accept or return a transfer, take or decline a hand-over,
/// answer questions. By the same commands as anybody.
final class Partners {

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final CodeBook codes;
    private final Map<String, String> userOfRole;
    private final Set<Object> known = new HashSet<>();

    /// @param userOfRole the demonstration user who sits at the seat of a role
    Partners(Stage stage, DaySpec.CastSpec cast, CodeBook codes, Map<String, String> userOfRole) {
        this.stage = stage;
        this.cast = cast;
        this.codes = codes;
        this.userOfRole = userOfRole;
    }

    /// An incident changed: something about it may wait for one of the cast.
    void noticed(Incident incident) {
        if (!incident.status().isOpen()) {
            return;
        }
        Dealings dealings = incident.dealings();
        if (dealings.transfer() != null && known.add(List.of(incident.id(), dealings.transfer()))) {
            transfer(incident, dealings.transfer());
        }
        if (dealings.offer() != null && known.add(List.of(incident.id(), dealings.offer()))) {
            offer(incident, dealings.offer());
        }
        for (Dealings.Question question : dealings.openQuestions()) {
            if (known.add(List.of(incident.id(), question.number()))) {
                Optional.ofNullable(userOfRole.get(question.to())).filter(user -> !user.equals(question.asked().userId()))
                        .ifPresent(user -> stage.in(question.asked().at(), cast.linkage().answer(), at -> stage.say(user, incident.subject(),
                                new IncidentCommand.Answer(question.number(), cast.line("handling")))));
            }
        }
    }

    private void transfer(Incident incident, Dealings.Transfer transfer) {
        List<String> roles = codes.find("centres", transfer.to()).or(() -> codes.find("linkage-bodies", transfer.to()))
                .map(code -> code.items("answeredBy")).orElse(List.of());
        roles.stream().filter(userOfRole::containsKey).map(userOfRole::get).filter(user -> !user.equals(transfer.asked().userId())).findFirst()
                .ifPresent(user -> stage.in(transfer.asked().at(), cast.linkage().answer(), at -> {
                    if (still(incident).filter(transfer::equals).isPresent()) {
                        stage.say(user, incident.subject(), stage.dice.unit() < cast.linkage().refuse()
                                ? new IncidentCommand.ReturnTransfer(cast.line("busy")) : new IncidentCommand.AcceptTransfer(cast.line("accepted")));
                    }
                }));
    }

    private Optional<Dealings.Transfer> still(Incident incident) {
        return stage.mirror.find(SubjectKind.INCIDENT, incident.id(), Incident.class).map(now -> now.dealings().transfer());
    }

    private void offer(Incident incident, Dealings.Offer offer) {
        String user = offer.to().userId();
        if (!cast.users().containsValue(user)) {
            return;
        }
        stage.in(offer.by().at(), cast.linkage().answer(), at -> answer(incident, user));
    }

    private void answer(Incident incident, String user) throws IOException, InterruptedException {
        boolean still = stage.mirror.find(SubjectKind.INCIDENT, incident.id(), Incident.class).map(now -> now.dealings().offer())
                .filter(offer -> offer.to().userId().equals(user)).isPresent();
        if (still) {
            stage.say(user, incident.subject(), stage.dice.unit() < cast.linkage().refuse()
                    ? new IncidentCommand.DeclineHandOver(cast.line("declined")) : new IncidentCommand.AcceptHandOver());
        }
    }
}
