/// Training records (训练记录): how each officer does over the drills that were settled.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.training;
