package org.menshen.desktop.wall;

import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.code.CodeBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What takes turns at the right of the wall. Which of them, and in which order, the duty level says (`wall` of `duty-levels.yaml`).
enum WallPart {
    /// Crowd zones.
    CROWD,
    /// Posts of the running event by committee.
    POSTS;

    private static final Logger LOG = LoggerFactory.getLogger(WallPart.class);

    /// The parts of a duty level; crowd alone where it names none.
    static List<WallPart> of(String level, CodeBook codes) {
        List<WallPart> parts = new ArrayList<>();
        for (String name : codes.find("duty-levels", level).map(code -> code.items("wall")).orElse(List.of())) {
            try {
                parts.add(valueOf(name));
            } catch (IllegalArgumentException unknown) {
                LOG.warn("duty-levels.yaml: {} names '{}' for the wall, which has no such part", level, name);
            }
        }
        return parts.isEmpty() ? List.of(CROWD) : List.copyOf(parts);
    }
}
