/// The work items of this console: kept in files of their own and read one by one, for there are too many of them for memory; and the registers over
/// them.
@org.jspecify.annotations.NullMarked
package org.menshen.workstation.register;
