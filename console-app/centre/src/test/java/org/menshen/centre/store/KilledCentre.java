package org.menshen.centre.store;

import java.nio.file.Path;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;

/// A process that raises alerts for ever and tells each one that was acknowledged, until it is killed.
public final class KilledCentre {

    private KilledCentre() {
    }

    /// @param args the directory of the store
    public static void main(String[] args) {
        Ledger ledger = Ledgers.open(Database.file(Path.of(args[0])));
        for (int i = 0;; i++) {
            CommandEnvelope raise = Ledgers.raise("A-" + i);
            if (ledger.submit(Actor.SYSTEM, raise) instanceof CommandAnswer.Accepted) {
                System.out.println(raise.id() + " A-" + i);
                System.out.flush();
            }
        }
    }
}
