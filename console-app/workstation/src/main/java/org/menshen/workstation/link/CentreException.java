package org.menshen.workstation.link;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import org.menshen.domain.port.Denied;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The centre answered, but not with what was asked: with problem details (RFC 9457), as a rule.
public final class CentreException extends IOException implements Denied {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 300;

    private final int status;
    private final String body;
    private final String reason;
    private final transient Map<String, String> details;

    /// @param status HTTP status
    /// @param body what came with it, possibly empty
    public CentreException(int status, String body) {
        super("HTTP " + status + (body.isBlank() ? "" : ": " + body.substring(0, Math.min(body.length(), MOST))));
        this.status = status;
        this.body = body;
        Map<String, String> told = told(body);
        this.reason = told.getOrDefault("title", "");
        this.details = Map.copyOf(told);
    }

    private static Map<String, String> told(String body) {
        Map<String, String> told = new TreeMap<>();
        try {
            JSON.readTree(body).properties().stream().filter(member -> member.getValue().isString())
                    .forEach(member -> told.put(member.getKey(), member.getValue().asString()));
        } catch (JacksonException other) {
            // something between here and the centre answered in its own words
            told.clear();
        }
        return told;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Map<String, String> details() {
        return details;
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
