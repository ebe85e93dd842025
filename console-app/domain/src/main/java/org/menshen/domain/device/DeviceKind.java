package org.menshen.domain.device;

/// What a device is to the console: something to look through, or something that measures.
public enum DeviceKind { CAMERA, SENSOR }
