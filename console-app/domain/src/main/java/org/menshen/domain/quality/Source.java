package org.menshen.domain.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;

/// What raises alerts and can be tuned: a device, a rule, an edition of a model, or a type at a place where nothing nearer is known.
///
/// @param kind what it is, a key of `tuning-sources`
/// @param key which one: a device id, the edition of a rule, `model@version` or `feed|type` of a model without a name, `type|site`, `type|feed`
public record Source(Kind kind, String key) {

    private static final String RULES = "rule";
    private static final String REASONED = "rule.since";
    private static final String MODEL = "model";
    private static final String BETWEEN = "|";

    /// What raises alerts.
    public enum Kind {
        /// A sensor or other device.
        DEVICE,
        /// A camera.
        CAMERA,
        /// A rule of the centre.
        RULE,
        /// An edition of a model that looks at pictures.
        MODEL,
        /// A type of alert at a site, by a source that names no device.
        TYPE_AT_SITE,
        /// A type of alert of a feed that names neither device nor site.
        TYPE_OF_FEED
    }

    /// Who raised an alert, as near as can be said.
    ///
    /// @param rules tells cameras from other devices
    public static Source of(Alert alert, QualityRules rules) {
        if (alert.deviceId() != null) {
            return new Source(rules.camera().test(alert.deviceId()) ? Kind.CAMERA : Kind.DEVICE, alert.deviceId());
        }
        Optional<Source> rule = rule(alert);
        if (rule.isPresent()) {
            return rule.get();
        }
        if (alert.siteId() != null) {
            return new Source(Kind.TYPE_AT_SITE, alert.typeCode() + BETWEEN + alert.siteId());
        }
        return new Source(Kind.TYPE_OF_FEED, alert.typeCode() + BETWEEN + alert.origin().sourceId());
    }

    /// Whose verdicts an alert counts among: the rule, the model and the camera that stand behind it, as far as it says so.
    public static List<Source> judged(Alert alert, QualityRules rules) {
        List<Source> all = new ArrayList<>();
        var said = alert.told().attributes();
        rule(alert).ifPresent(all::add);
        if (said.containsKey(MODEL)) {
            all.add(new Source(Kind.MODEL, edition(said.get(MODEL), said.get("modelVersion"))));
        } else if (rules.seen().test(alert.typeCode()) && (alert.deviceId() == null || rules.camera().test(alert.deviceId()))) {
            all.add(new Source(Kind.MODEL, alert.origin().sourceId() + BETWEEN + alert.typeCode()));
        }
        if (alert.deviceId() != null && rules.camera().test(alert.deviceId())) {
            all.add(new Source(Kind.CAMERA, alert.deviceId()));
        }
        return List.copyOf(all);
    }

    /// The rule behind an alert: the edition it names with its reasons, else that of its type when the centre's own rules raised it.
    private static Optional<Source> rule(Alert alert) {
        String named = alert.origin().attributes().containsKey(REASONED) ? alert.origin().attributes().getOrDefault(RULES, "") : "";
        String rule = !named.isBlank() ? named : alert.origin().sourceId().equals(RULES) ? alert.typeCode() : "";
        return rule.isEmpty() ? Optional.empty() : Optional.of(new Source(Kind.RULE, rule));
    }

    private static String edition(String name, @Nullable String version) {
        return version == null || version.isBlank() ? name : name + "@" + version;
    }

    /// The two halves of its key; the second is empty when it has none.
    public List<String> parts() {
        int at = key.indexOf(BETWEEN);
        return at < 0 ? List.of(key, "") : List.of(key.substring(0, at), key.substring(at + 1));
    }
}
