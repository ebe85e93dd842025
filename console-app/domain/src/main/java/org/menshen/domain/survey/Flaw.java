package org.menshen.domain.survey;

/// Something that is wrong with a record.
///
/// @param itemId id of the work item
/// @param rule a key of `quality-rules`
/// @param detail the word that is wrong, such as the building or the other record; may be empty
public record Flaw(String itemId, String rule, String detail) {
}
