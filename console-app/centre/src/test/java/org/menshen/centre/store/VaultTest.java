package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.TestCentre;

/// What is kept of personal values, and until when, whether its item is new, finished at once or finished later.
class VaultTest {

    @TempDir
    Path dir;

    private static Vault.Value value(String item, String clear) {
        return new Vault.Value(item, "caller", clear);
    }

    @Test
    void theLastValueHoldsAndGoesSomeTimeAfterItsItemIsFinished() {
        try (Database database = Database.file(dir)) {
            Vault vault = Ledgers.vault(database);
            database.jdbi().useTransaction(handle -> vault.write(handle, List.of(value("done", "演练甲"), value("open", "演练乙"),
                    value("open", "演练丙"), value("told", "演练丁"), value("told", "")),
                    Set.of("done", "open", "told"), Set.of("done"), TestCentre.NOON));
            assertThat(vault.open("done", "caller")).contains("演练甲");
            assertThat(vault.open("open", "caller")).contains("演练丙");
            assertThat(vault.open("told", "caller")).as("does not hold any more").isEmpty();

            vault.sweep(TestCentre.NOON.plus(Duration.ofDays(1)).plusSeconds(1));
            assertThat(vault.open("done", "caller")).isEmpty();
            assertThat(vault.open("open", "caller")).isPresent();

            database.jdbi().useTransaction(handle -> vault.write(handle, List.of(value("open", "演练戊")), Set.of(), Set.of(), TestCentre.NOON));
            assertThat(vault.open("open", "caller")).contains("演练戊");
            database.jdbi().useTransaction(handle -> vault.write(handle, List.of(), Set.of(), Set.of("open"), TestCentre.NOON));
            vault.sweep(TestCentre.NOON.plus(Duration.ofDays(2)));
            assertThat(vault.open("open", "caller")).isEmpty();
        }
    }
}
