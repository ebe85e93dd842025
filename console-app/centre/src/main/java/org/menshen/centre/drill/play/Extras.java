package org.menshen.centre.drill.play;

import java.io.IOException;
import java.time.Instant;

import org.menshen.domain.reading.Reading;

/// What plays along beside the recorded records, such as a simulated cast. Called on the player's thread.
public interface Extras extends AutoCloseable {

    /// Nothing beside the records.
    Extras NONE = new Extras() {
        @Override
        public void seen(Reading reading) {
            // nobody looks
        }

        @Override
        public void act(Instant now) {
            // nobody acts
        }

        @Override
        public void close() {
            // nobody leaves
        }
    };

    /// Told of every reading of the recording, before it is posted.
    void seen(Reading reading);

    /// Acts up to a drill time, after the records up to it were posted.
    ///
    /// @throws IOException when the centre is away; the player tries again
    void act(Instant now) throws IOException, InterruptedException;

    /// What instructors changed until now.
    default Cues cues() {
        return Cues.NONE;
    }

    @Override
    void close();
}
