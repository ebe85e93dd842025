package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.menshen.domain.fact.DrillIds;
import org.menshen.centre.drill.play.DrillClient;
import org.menshen.centre.site.Dice;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What all of the cast share: sight of the centre, an agenda, a voice and chance. One thread, the player's.
final class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    final Mirror mirror;
    final Agenda agenda = new Agenda();
    final Dice dice;
    private final DrillClient centre;
    private Instant now = Instant.MIN;

    Stage(Mirror mirror, DrillClient centre, Dice dice) {
        this.mirror = mirror;
        this.centre = centre;
        this.dice = dice;
    }

    Instant now() {
        return now;
    }

    void now(Instant at) {
        now = at;
    }

    /// Plans an act some seconds after a time, though not before now.
    void in(Instant from, double[] seconds, Agenda.Act act) {
        Instant due = from.plus(Duration.ofMillis((long) (dice.between(seconds[0], seconds[1]) * 1000)));
        agenda.at(due.isBefore(now) ? now : due, act);
    }

    /// Gives a command. The same act on the same version is the same command, so that trying again does no harm.
    ///
    /// @return whether the centre accepted it
    boolean say(String user, Subject subject, Command command) throws IOException, InterruptedException {
        long version = mirror.version(subject);
        UUID id = UUID.nameUUIDFromBytes((user + "\n" + subject + "\n" + version + "\n" + command).getBytes(StandardCharsets.UTF_8));
        var refusal = centre.submit(user, new CommandEnvelope(id, subject, version, command, now));
        refusal.ifPresent(code -> LOG.debug("cast: {} {} as {} was refused: {}", command.wireName(), subject, user, code));
        return refusal.isEmpty();
    }

    /// An id that follows from what it is made for.
    static String derived(String kind, String from) {
        String prefix = DrillIds.PREFIX + kind;
        return prefix + UUID.nameUUIDFromBytes((prefix + from).getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8).toUpperCase(
                java.util.Locale.ROOT);
    }
}
