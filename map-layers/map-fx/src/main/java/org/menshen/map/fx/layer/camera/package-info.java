/// Cameras: where they stand, what they see, who sees a spot, and where new ones would help.
@org.jspecify.annotations.NullMarked
package org.menshen.map.fx.layer.camera;
