package org.menshen.domain.register;

import java.util.Optional;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Explanation;

/// Which rule or model an alert comes from. Any thread.
public final class ModelKeys {

    private static final String AI = "AI";
    /// the attribute in which a source names the version of its model
    private static final String VERSION = "modelVersion";

    private final CodeBook codes;

    /// @param codes the types of alerts and their sources
    public ModelKeys(CodeBook codes) {
        this.codes = codes;
    }

    /// The id of the rule or model; empty when the alert comes from neither.
    public Optional<String> of(Alert alert) {
        return Explanation.of(alert).map(Explanation::modelId).or(() -> ai(alert.origin()));
    }

    /// The id of the model that tells of such an alert; empty when no model does.
    public Optional<String> ai(Alert.Origin origin) {
        boolean model = codes.find("alert-types", origin.typeCode()).flatMap(type -> type.attribute("source")).filter(AI::equals).isPresent();
        return model ? Optional.of(Model.ai(origin.typeCode(), version(origin))) : Optional.empty();
    }

    /// The version of the model that its source names; empty when it names none.
    public static String version(Alert.Origin origin) {
        return origin.attributes().getOrDefault(VERSION, "");
    }
}
