/// The shift window (值班): who is on duty and planned, the hand-over sheet, the sheets that are kept.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.shift;
