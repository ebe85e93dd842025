package org.menshen.domain.plan;

/// A part of a step: a line that is told, a thing that is ticked, a way that can be chosen.
///
/// @param id unique in its step
/// @param words what it says
public record PlanItem(String id, Bilingual words) {
}
