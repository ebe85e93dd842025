/// The live map for any window: [org.menshen.desktop.livemap.LiveMap] is a map control with its layers, fed from workspace and readings.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.livemap;
