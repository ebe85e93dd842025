package org.menshen.domain.work;

/// Something that is wrong with a workflow.
///
/// @param part which part of the file, such as `fields`, `acts`, `clocks`; empty for the workflow itself
/// @param id id of the entry of that part; empty for the part itself
/// @param field the field in which it stands, such as `when`
/// @param column from 1, of the place in an expression; 0 when it is no expression
/// @param what what is wrong and how to mend it
public record WorkflowFault(String part, String id, String field, int column, String what) {
}
