package org.menshen.domain.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.menshen.domain.alert.Alert;

/// The devices whose values an alert rests on, by the rule that looked at them: those of the rule that raised it, and those of rules whose findings
/// joined it later. It stands in the alert's own attributes, so that it is known after a restart.
public final class Evidence {

    private static final String WITH = "rule.with.";

    private Evidence() {
    }

    /// The devices, by the id of the edition of the rule; empty when it rests on no values.
    public static Map<String, Set<String>> of(Alert alert) {
        Map<String, Set<String>> all = new TreeMap<>();
        Explanation.of(alert).filter(why -> !why.deviceIds().isEmpty())
            .ifPresent(why -> all.computeIfAbsent(why.modelId(), id -> new LinkedHashSet<>()).addAll(why.deviceIds()));
        alert.told().attributes().forEach((name, ids) -> {
            if (name.startsWith(WITH)) {
                all.computeIfAbsent(name.substring(WITH.length()), id -> new LinkedHashSet<>()).addAll(Arrays.asList(ids.split(",")));
            }
        });
        return all;
    }

    /// What an alert says once the values of these devices have joined it; what it said before when there are none.
    ///
    /// @param modelId the edition of the rule that looked at them
    public static Alert.Origin with(Alert alert, String modelId, Collection<String> deviceIds) {
        if (deviceIds.isEmpty()) {
            return alert.told();
        }
        Set<String> ids = new LinkedHashSet<>(of(alert).getOrDefault(modelId, Set.of()));
        ids.addAll(deviceIds);
        Map<String, String> said = new HashMap<>(alert.told().attributes());
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(null);
        said.put(WITH + modelId, String.join(",", sorted));
        return alert.told().at(alert.told().raisedAt(), said);
    }
}
