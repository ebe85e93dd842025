package org.menshen.domain.port;

import java.util.Map;

/// What an error of a port tells when the centre answered no: enough for a window to say it in the reader's language. Immutable.
public interface Denied {

    /// The kind of the answer, such as `out-of-range`; empty when the centre named none.
    String reason();

    /// What else it told, such as `field`.
    Map<String, String> details();

    /// Its HTTP status.
    int status();
}
