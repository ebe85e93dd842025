/// The command log window (指挥日志): the change log of the watch, read, searched, exported, never written.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.log;
