package org.menshen.centre.detect;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.register.ModelKeys;
import org.menshen.domain.rules.States;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Enters every model in the register with its first alert, so that it can be put on trial or stopped.
final class ModelDetector implements Detector {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDetector.class);
    private final ModelKeys keys;
    private final States states;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> full = new HashSet<>();
    private final int most;

    ModelDetector(CodeBook codes, States states) {
        this.keys = new ModelKeys(codes);
        this.most = (int) codes.figure("register.most-versions");
        this.states = states;
        states.all(SubjectKind.MODEL).forEach(model -> seen.add(model.state().subject().id()));
    }

    /// A feed that names another version with every alert has no versions: its register ends somewhere, its alerts go on.
    private boolean room(String type, Set<String> coming) {
        String beginning = Model.ai(type, "") + "@";
        long known = Stream.concat(seen.stream(), coming.stream()).filter(id -> id.startsWith(beginning)).distinct().count();
        if (known >= most && full.add(type)) {
            LOG.warn("{} versions of the model {} are in the register: no more are entered", known, type);
        }
        return known < most;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        Map<String, DetectorAct> acts = new LinkedHashMap<>();
        for (Alert alert : scene.news()) {
            Optional<String> id = keys.ai(alert.origin()).filter(key -> !seen.contains(key) && !acts.containsKey(key));
            if (id.isPresent() && room(alert.origin().typeCode(), acts.keySet())) {
                acts.put(id.get(), new DetectorAct(Model.subject(id.get()), new ModelCommand.Enter(alert.origin().typeCode(),
                        ModelKeys.version(alert.origin()))));
            }
        }
        acts.keySet().stream().filter(id -> states.find(Model.subject(id)).isPresent()).forEach(seen::add);
        return List.copyOf(acts.values());
    }
}
