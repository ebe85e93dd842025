package org.menshen.centre.run;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A live centre whose clock stands at noon, with a feed and an officer signed in; anew for each test.
public abstract class LiveCentre {

    @TempDir
    protected Path dir;
    protected final ManualClock clock = new ManualClock(TestCentre.NOON);
    protected TestCentre centre;
    protected String feed;
    protected String officer;

    /// Starts it, and again on the same files after it was closed.
    @BeforeEach
    protected void startCentre() {
        centre = TestCentre.live(dir, clock);
        feed = centre.signIn("feed");
        officer = centre.signIn("officer");
    }

    @AfterEach
    void stopCentre() {
        centre.close();
    }
}
