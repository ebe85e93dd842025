/// The window of situation reports: written, looked at, submitted, approved, and put on paper or into a Word file.
@NullMarked
package org.menshen.desktop.report;

import org.jspecify.annotations.NullMarked;
