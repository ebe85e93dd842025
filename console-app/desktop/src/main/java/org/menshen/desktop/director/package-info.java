/// The instructor's desk (导调台): what comes next, who does what, and the hand on the drill.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.director;
