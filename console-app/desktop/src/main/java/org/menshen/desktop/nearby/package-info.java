/// What is near a place: cameras that see it, forces that can come. Used by every window that suggests either.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.nearby;
