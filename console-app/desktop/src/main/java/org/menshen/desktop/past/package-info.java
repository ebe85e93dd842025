/// The window of past alerts (往日预警): searched as one types, filtered by keys, each with its history.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.past;
