package org.menshen.workstation;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A small centre with some alerts, and a folder for the consoles that follow it; anew for each test.
public abstract class OneCentre {

    @TempDir
    protected Path dir;
    protected final Ledger ledger = new Ledger(false);
    protected final StubCentre centre = new StubCentre(ledger);
    private final int alerts;

    /// @param alerts how many there are
    protected OneCentre(int alerts) {
        this.alerts = alerts;
    }

    @BeforeEach
    void openCentre() {
        ledger.raise(1, alerts);
        centre.up();
    }

    @AfterEach
    void closeCentre() {
        centre.close();
    }
}
