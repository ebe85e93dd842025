package org.menshen.workstation.link;

import java.io.IOException;

/// The centre answered, but not with what was asked.
public final class CentreException extends IOException {

    private final int status;
    private final String body;

    /// @param status HTTP status
    /// @param body what came with it, possibly empty
    public CentreException(int status, String body) {
        super("HTTP " + status + (body.isBlank() ? "" : ": " + body.substring(0, Math.min(body.length(), 300))));
        this.status = status;
        this.body = body;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The body as it came.
    public String body() {
        return body;
    }

    /// Whether the same request may succeed later: the centre is busy, broken or does not know this seat at the moment.
    public boolean passing() {
        return status >= 500 || status == 401 || status == 403 || status == 404 || status == 408 || status == 425 || status == 429;
    }
}
