/// Imported recordings: any CSV of calls or counts becomes a drill file by a mapping.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.drill.csv;
