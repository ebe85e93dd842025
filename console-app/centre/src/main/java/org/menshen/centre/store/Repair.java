package org.menshen.centre.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.menshen.wire.DomainJson;

/// Makes the files of a centre usable again whatever state they are in: keeps everything that the hash chain proves, and puts the rest aside.
public final class Repair {

    private Repair() {
    }

    /// What a repair found and did.
    ///
    /// @param changes how many changes the log holds now
    /// @param mended what was set right; empty when nothing was wrong
    public record Report(long changes, List<Mended> mended) {
    }

    /// Repairs the files in a directory and reads every change of the log.
    ///
    /// @param rules the house's rules
    /// @throws StoreException when the files are in use, or the disk fails
    public static Report run(Path directory, Deciding rules, Clock clock) {
        try (Database database = Database.file(directory, true)) {
            return check(database, rules, clock);
        }
    }

    private static Report check(Database database, Deciding rules, Clock clock) {
        try (Ledger ledger = new Ledger(database, new DomainJson(), rules, clock, Vault.shut(database), true)) {
            if (!ledger.repair()) {
                return new Report(ledger.tail().head(), ledger.mended());
            }
        }
        try (Ledger ledger = new Ledger(database, new DomainJson(), rules, clock, Vault.shut(database), true)) {
            ledger.auditAll();
            return new Report(ledger.tail().head(), ledger.mended());
        }
    }
}
