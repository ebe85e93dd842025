package org.menshen.domain.drill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The parts of a score. What each weighs stands in `drill-scoring.yaml` under the same name.
public enum DrillPart {
    /// 时效: it was done in time.
    TIME,
    /// 步骤: the right thing was done.
    STEPS,
    /// 沟通: the right people were told.
    COMMUNICATION,
    /// 记录: it was written down.
    RECORD;

    /// The part that a file names; empty when there is none of that name.
    public static Optional<DrillPart> named(String name) {
        return Arrays.stream(values()).filter(part -> part.written().equals(name)).findFirst();
    }

    /// Its name in a file.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
