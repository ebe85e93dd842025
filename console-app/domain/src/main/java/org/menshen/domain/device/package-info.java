/// Cameras and sensors.
@NullMarked
package org.menshen.domain.device;

import org.jspecify.annotations.NullMarked;
