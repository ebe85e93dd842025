/// What a person does, as commands: one gesture is one or more commands in order, given off the FX thread, refused in words. Used by every
/// window that acts; it knows no window.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.gesture;
