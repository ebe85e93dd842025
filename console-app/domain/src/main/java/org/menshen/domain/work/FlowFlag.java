package org.menshen.domain.work;

import java.util.List;

import org.menshen.domain.plan.Bilingual;

/// A mark that an item carries beside its state: 督办, 挂账, 紧急, 重复.
///
/// @param id such as `supervised`
/// @param name what it is called
/// @param raise roles that may raise it by hand; empty when only acts and deadlines do
/// @param lower roles that may lower it by hand
public record FlowFlag(String id, Bilingual name, List<String> raise, List<String> lower) {

    /// Copies the lists.
    public FlowFlag {
        raise = List.copyOf(raise);
        lower = List.copyOf(lower);
    }
}
