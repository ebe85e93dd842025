package org.menshen.centre.detect;

import java.time.Duration;
import java.util.Optional;

import org.menshen.domain.code.CodeBook;

/// Whom to tell when nobody answers: one seat up when the limit is over, after as long again one more, up to the top.
final class SeatsUp {

    private final CodeBook codes;

    SeatsUp(CodeBook codes) {
        this.codes = codes;
    }

    /// The role it goes to now; empty when it is not due, or there is nobody above.
    ///
    /// @param role whose it is at present
    /// @param times how often it went up already
    /// @param limit how soon each seat has to answer
    /// @param waiting how long it has waited
    Optional<String> next(String role, int times, Duration limit, Duration waiting) {
        if (waiting.compareTo(limit.multipliedBy(times + 1L)) <= 0) {
            return Optional.empty();
        }
        return codes.find("roles", role).flatMap(found -> found.attribute("up")).filter(up -> !up.equals(role));
    }
}
