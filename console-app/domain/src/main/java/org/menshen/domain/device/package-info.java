/// Cameras and sensors.
package org.menshen.domain.device;
