package org.menshen.domain.correlation;

/// Something that is wrong with a rule.
///
/// @param part number of the part from 0; -1 for the rule itself
/// @param field the field in which it stands, such as `within`
/// @param what what is wrong and how to mend it
public record RuleFault(int part, String field, String what) {
}
