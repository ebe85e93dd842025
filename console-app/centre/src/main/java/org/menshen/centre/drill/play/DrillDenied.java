package org.menshen.centre.drill.play;

import java.io.IOException;
import java.util.Map;

import org.menshen.domain.port.Denied;

/// The centre answered one who plays or leads a drill, but not with what was asked.
final class DrillDenied extends IOException implements Denied {

    private final int status;
    private final transient Map<String, String> members;

    /// @param status HTTP status
    /// @param path of the call
    /// @param members the texts of its problem details
    DrillDenied(int status, String path, Map<String, String> members) {
        super("the centre answered " + status + " to " + path + ": " + members.getOrDefault("detail", ""));
        this.status = status;
        this.members = Map.copyOf(members);
    }

    @Override
    public String reason() {
        return members.getOrDefault("title", "");
    }

    @Override
    public Map<String, String> details() {
        return members;
    }

    @Override
    public int status() {
        return status;
    }
}
