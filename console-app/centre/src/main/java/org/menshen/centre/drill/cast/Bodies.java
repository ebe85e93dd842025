package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.site.Site;

/// The seats of police, 119, 120 and other bodies: they answer linkage requests after a while, mostly by accepting, and ask for something
/// themselves now and then. What they ask waits for the person being trained; the rest of the watch takes it when nobody has for long.
final class Bodies {

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final DaySpec.Linkage rule;
    private final CodeBook codes;
    private final Map<String, String> userOfRole;
    private final String director;
    private final PoliceDesk police;
    private final Map<String, LinkageStatus> known = new HashMap<>();
    private @Nullable Instant nextAsk;
    private int asked;

    /// @param userOfRole the demonstration user who sits at the seat of a role
    /// @param director who brings a request to the body's seat
    Bodies(Stage stage, DaySpec.CastSpec cast, CodeBook codes, Map<String, String> userOfRole, String director) {
        this.stage = stage;
        this.cast = cast;
        this.rule = cast.linkage();
        this.codes = codes;
        this.userOfRole = userOfRole;
        this.director = director;
        this.police = new PoliceDesk(stage, cast, director);
    }

    /// Asks for something when it is time.
    void look(Instant now) throws IOException, InterruptedException {
        DaySpec.Incoming incoming = rule.incoming();
        if (incoming == null) {
            return;
        }
        if (nextAsk != null && !now.isBefore(nextAsk)) {
            ask(incoming);
        }
        if (nextAsk == null || !now.isBefore(nextAsk)) {
            nextAsk = now.plusMillis((long) (stage.dice.between(incoming.every()[0], incoming.every()[1]) * 1000));
        }
    }

    private void ask(DaySpec.Incoming incoming) throws IOException, InterruptedException {
        List<Map.Entry<String, List<String>>> bodies = incoming.asks().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        List<Site> sites = stage.mirror.all(SubjectKind.SITE, Site.class).filter(site -> site.ring().size() >= 3)
                .sorted(java.util.Comparator.comparing(Site::id)).toList();
        if (bodies.isEmpty() || sites.isEmpty()) {
            return;
        }
        Map.Entry<String, List<String>> body = bodies.get((int) (stage.dice.unit() * bodies.size()));
        Site site = sites.get((int) (stage.dice.unit() * sites.size()));
        String text = body.getValue().get((int) (stage.dice.unit() * body.getValue().size()));
        Optional<String> user = seat(body.getKey(), "answeredBy");
        if (user.isPresent()) {
            asked++;
            Subject linkage = new Subject(SubjectKind.LINKAGE, Stage.derived("LI-", stage.now() + body.getKey() + asked));
            stage.say(user.get(), linkage, new LinkageCommand.Receive(Linkage.Request.in(body.getKey(), text, site.centre(), site.name())));
        }
    }

    /// A request was made or changed.
    void noticed(Linkage linkage) {
        if (known.put(linkage.id(), linkage.status()) == linkage.status()) {
            return;
        }
        police.noticed(linkage);
        Optional<String> seat = seat(linkage.bodyCode(), linkage.answerers());
        if (seat.isEmpty()) {
            return;
        }
        String user = seat.get();
        switch (linkage.status()) {
            case REQUESTED -> stage.in(linkage.since(), rule.deliver(), at -> step(linkage, director, new LinkageCommand.Deliver()));
            case DELIVERED -> stage.in(linkage.since(), linkage.incoming() && rule.incoming() != null ? rule.incoming().taken() : rule.answer(),
                at -> step(linkage, user, answer(linkage)));
            case ACCEPTED -> stage.in(linkage.since(), rule.handle(), at -> step(linkage, user, new LinkageCommand.Handle(cast.line("handling"))));
            case HANDLING -> stage.in(linkage.since(), rule.feedback(), at -> step(linkage, user,
                    new LinkageCommand.FeedBack(cast.line("feedback"))));
            case FED_BACK, REFUSED -> {
                // the word is with the one who asked
                if (linkage.incoming()) {
                    seat(linkage.bodyCode(), "answeredBy").ifPresent(asker -> stage.in(linkage.since(), rule.handle(),
                            at -> step(linkage, asker, new LinkageCommand.Close(""))));
                }
            }
            case CLOSED -> { }
        }
    }

    private LinkageCommand answer(Linkage linkage) {
        return !linkage.incoming() && stage.dice.unit() < rule.refuse() ? new LinkageCommand.Refuse(cast.line("busy"))
                : new LinkageCommand.Accept(cast.line("accepted"));
    }

    private void step(Linkage linkage, String user, LinkageCommand command) throws IOException, InterruptedException {
        boolean still = stage.mirror.find(SubjectKind.LINKAGE, linkage.id(), Linkage.class).map(l -> l.status() == linkage.status()).orElse(false);
        if (still) {
            stage.say(user, linkage.subject(), command);
        }
    }

    private Optional<String> seat(String body, String attribute) {
        List<String> roles = codes.find("linkage-bodies", body).map(c -> c.items(attribute)).orElse(List.of());
        return roles.stream().filter(userOfRole::containsKey).map(userOfRole::get).findFirst();
    }
}
