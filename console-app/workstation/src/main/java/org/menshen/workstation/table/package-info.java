/// Tables of work items in files, and the way by which many of them come to the centre.
@org.jspecify.annotations.NullMarked
package org.menshen.workstation.table;
