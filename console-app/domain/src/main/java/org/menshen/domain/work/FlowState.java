package org.menshen.domain.work;

import org.menshen.domain.plan.Bilingual;

/// A state in which an item of a workflow can stand.
///
/// @param id such as `FILED`
/// @param name what it is called
/// @param end whether an item that stands here is finished: nothing leads on
public record FlowState(String id, Bilingual name, boolean end) {
}
