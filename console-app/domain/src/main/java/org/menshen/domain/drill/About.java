package org.menshen.domain.drill;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// What a subject is about, as its facts have told so far. Not safe for threads.
final class About {

    final Instant since;
    final Map<ActTrait, Set<String>> traits = new EnumMap<>(ActTrait.class);
    /// ids of the alerts that an incident came from, or that a rule's alert rests on
    final Set<String> alerts = new HashSet<>();
    /// the script that sent the alert; `null` when none did
    @Nullable String scenario;
    /// whether the centre's own rules raised the alert
    boolean ofRule;
    /// whether the incident was reported without an alert
    boolean told;
    @Nullable String site;
    @Nullable String zone;
    /// the incident that it serves
    @Nullable String incident;
    /// what a work item was opened about
    final Set<Subject> links = new HashSet<>();

    About(Instant since) {
        this.since = since;
    }

    void tell(ActTrait trait, String value) {
        traits.computeIfAbsent(trait, key -> new HashSet<>()).add(value);
    }
}
