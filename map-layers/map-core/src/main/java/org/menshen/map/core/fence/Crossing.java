package org.menshen.map.core.fence;

import java.time.Instant;

/// A thing has entered or left a fence for good.
///
/// @param key what moved
/// @param entered true when it is now inside, false when it is now outside
/// @param since when it was first seen on the new side without coming back
public record Crossing<K>(K key, boolean entered, Instant since) {
}
