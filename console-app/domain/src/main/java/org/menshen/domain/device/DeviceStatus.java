package org.menshen.domain.device;

/// How a device stands (domain.md E-04).
public enum DeviceStatus {
    /// 在线: answers.
    ONLINE,
    /// 离线: does not answer.
    OFFLINE,
    /// 故障: answers, and says that it is broken.
    FAULT,
    /// 检修: somebody works on it; its alarms are suppressed.
    MAINTENANCE,
    /// 停用: taken out of use.
    DISABLED
}
