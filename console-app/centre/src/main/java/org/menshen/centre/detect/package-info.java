/// What the centre notices by itself: bundles, confirmed fires, crowds, lost units, alerts nobody answers, orders nobody accepts,
/// silent feeds, units that cross a fence. Each detector is a plain class that looks at an [Outlook] and says what should be done; [Detectors]
/// does it.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.detect;
