package org.menshen.centre.detect;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.fact.Refusal;

/// One rule that the centre watches by itself. Called from one thread.
interface Detector {

    /// Looks at everything and says what should be done now. Asking again before it is done gives the same answer.
    List<DetectorAct> look(Outlook scene);

    /// Something that it said was refused.
    default void refused(DetectorAct act, Refusal why) {
    }

    /// Time has jumped forward in a drill: what has not been seen meanwhile is nobody's fault.
    default void jumped(Instant to) {
    }
}
