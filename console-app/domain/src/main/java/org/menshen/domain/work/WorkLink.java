package org.menshen.domain.work;

/// A link from an item to something else in the house.
///
/// @param kind why, such as `about`, `cause`, `follows` or `duplicate-of`
/// @param target what, written `kind/id`
public record WorkLink(String kind, String target) {
}
