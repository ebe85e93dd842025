package org.menshen.desktop.gesture;

import java.util.List;
import java.util.Optional;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.Bundles;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Workspace;

/// The alerts that another one stands for now. Any thread.
///
/// @param workspace what this seat sees
public record BundleMembers(Workspace workspace) {

    /// Those that a lead stands for: named by it, in its bundle still, and neither worse nor put aside.
    public List<Alert> of(Alert lead) {
        return lead.memberIds().stream().flatMap(id -> workspace.find(new Subject(SubjectKind.ALERT, id)).stream()).map(Versioned::state)
                .map(Alert.class::cast).filter(member -> Bundles.standsFor(lead, member)).toList();
    }

    /// The alert that stands for another; empty when it stands for itself.
    public Optional<Alert> leadOf(Alert member) {
        return member.bundleId() == null ? Optional.empty() : workspace.find(new Subject(SubjectKind.ALERT, member.bundleId()))
                .map(Versioned::state).map(Alert.class::cast).filter(lead -> Bundles.standsFor(lead, member));
    }
}
