package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;

/// The seats of police, 119, 120 and other bodies: they answer linkage requests after a while, mostly by accepting.
final class Bodies {

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final DaySpec.Linkage rule;
    private final CodeBook codes;
    private final Map<String, String> userOfRole;
    private final String director;
    private final Map<String, LinkageStatus> known = new HashMap<>();

    /// @param userOfRole the demonstration user who sits at the seat of a role
    /// @param director who brings a request to the body's seat
    Bodies(Stage stage, DaySpec.CastSpec cast, CodeBook codes, Map<String, String> userOfRole, String director) {
        this.stage = stage;
        this.cast = cast;
        this.rule = cast.linkage();
        this.codes = codes;
        this.userOfRole = userOfRole;
        this.director = director;
    }

    /// A request was made or changed.
    void noticed(Linkage linkage) {
        if (known.put(linkage.id(), linkage.status()) == linkage.status()) {
            return;
        }
        Optional<String> seat = seat(linkage.bodyCode());
        if (seat.isEmpty()) {
            return;
        }
        String user = seat.get();
        switch (linkage.status()) {
            case REQUESTED -> stage.in(linkage.since(), rule.deliver(), at -> step(linkage, director, new LinkageCommand.Deliver()));
            case DELIVERED -> stage.in(linkage.since(), rule.answer(), at -> step(linkage, user, stage.dice.unit() < rule.refuse()
                    ? new LinkageCommand.Refuse(cast.line("busy")) : new LinkageCommand.Accept(cast.line("accepted"))));
            case ACCEPTED -> stage.in(linkage.since(), rule.handle(), at -> step(linkage, user, new LinkageCommand.Handle(cast.line("handling"))));
            case HANDLING -> stage.in(linkage.since(), rule.feedback(), at -> step(linkage, user,
                    new LinkageCommand.FeedBack(cast.line("feedback"))));
            case FED_BACK, CLOSED, REFUSED -> {
                // the word is with the one who asked
            }
        }
    }

    private void step(Linkage linkage, String user, LinkageCommand command) throws IOException, InterruptedException {
        boolean still = stage.mirror.find(SubjectKind.LINKAGE, linkage.id(), Linkage.class).map(l -> l.status() == linkage.status()).orElse(false);
        if (still) {
            stage.say(user, linkage.subject(), command);
        }
    }

    private Optional<String> seat(String body) {
        List<String> roles = codes.find("linkage-bodies", body).map(c -> c.items("answeredBy")).orElse(List.of());
        return roles.stream().filter(userOfRole::containsKey).map(userOfRole::get).findFirst();
    }
}
