package org.menshen.domain.correlation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.plan.Bilingual;

/// Why an alert of a rule was raised, as it stands in the alert's attributes.
///
/// @param modelId the edition of the rule, id of a [org.menshen.domain.register.Model]
/// @param words what came, how soon, where
/// @param alertIds the alerts that it rests on, in the order of time; empty when it rests on values of sensors
/// @param deviceIds the devices whose values it rests on; empty when it rests on alerts alone
/// @param planId the plan that the rule names; empty for none
/// @param since when the first signal came
public record Explanation(String modelId, Bilingual words, List<String> alertIds, List<String> deviceIds, String planId, Instant since) {

    /// The source of all that the centre's own rules raise. No feed bears this name.
    public static final String SOURCE = "rule";

    private static final String MODEL = "rule";
    private static final String ZH = "rule.zh";
    private static final String EN = "rule.en";
    private static final String ALERTS = "rule.alerts";
    private static final String DEVICES = "rule.devices";
    private static final String PLAN = "rule.plan";
    private static final String SINCE = "rule.since";

    /// Copies the list.
    public Explanation {
        alertIds = List.copyOf(alertIds);
        deviceIds = List.copyOf(deviceIds);
    }

    /// Why an alert was raised; empty when no rule raised it, whatever its source says.
    public static Optional<Explanation> of(Alert alert) {
        if (!alert.origin().sourceId().equals(SOURCE)) {
            return Optional.empty();
        }
        Map<String, String> said = alert.origin().attributes();
        String model = said.getOrDefault(MODEL, "");
        // a crowd's alert names the line it crossed by the same word, and has no words of a rule
        if (model.isEmpty() || said.getOrDefault(ZH, "").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Explanation(model, new Bilingual(said.getOrDefault(ZH, ""), said.getOrDefault(EN, "")), ids(said.get(ALERTS)),
            ids(said.get(DEVICES)), said.getOrDefault(PLAN, ""), since(said.get(SINCE), alert)));
    }

    /// The alerts that an alert rests on, as far as one of the centre's rules raised it; none for all others.
    public static List<String> causes(Alert.Origin origin) {
        return origin.sourceId().equals(SOURCE) ? ids(origin.attributes().get(ALERTS)) : List.of();
    }

    private static List<String> ids(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).filter(id -> !id.isBlank()).toList();
    }

    private static Instant since(String text, Alert alert) {
        try {
            return text == null ? alert.raisedAt() : Instant.parse(text);
        } catch (DateTimeParseException none) {
            return alert.raisedAt();
        }
    }

    /// As attributes of the alert.
    public Map<String, String> attributes() {
        Map<String, String> said = new HashMap<>(Map.of(MODEL, modelId, ZH, words.zh(), EN, words.en(), SINCE, since.toString()));
        if (!alertIds.isEmpty()) {
            said.put(ALERTS, String.join(",", alertIds));
        }
        if (!deviceIds.isEmpty()) {
            said.put(DEVICES, String.join(",", deviceIds));
        }
        if (!planId.isEmpty()) {
            said.put(PLAN, planId);
        }
        return said;
    }
}
