package org.menshen.domain.event;

/// Who stands at a post.
///
/// @param postId a post of an event's plan
/// @param unitId the unit
public record Assignment(String postId, String unitId) {
}
