package org.menshen.domain.site;

/// How a guarded site stands (domain.md E-01), from well to worst: by its devices, and before them by the gravest that is open there. A site in which
/// something burns is not 正常 because all its devices answer.
public enum SiteHealth {
    /// 正常.
    NORMAL,
    /// 检修: somebody works on it, and what it tells is not counted.
    MAINTENANCE,
    /// 部分离线: more of its devices than a share do not answer.
    PARTLY_OFFLINE,
    /// 离线: none of its devices answers.
    OFFLINE,
    /// 有警情: a grave alert or incident is open there.
    ALARM;

    /// The worst that is true of a site.
    ///
    /// @param byDevices how it stands by its devices
    /// @param worst the worst severity that is open there; 0 when nothing is
    /// @param grave what is as severe as this, or more, is an alarm
    public static SiteHealth worst(SiteHealth byDevices, int worst, int grave) {
        return worst > 0 && worst <= grave ? ALARM : byDevices;
    }

    /// By the devices: those that were taken out of use count for nothing; those that are worked on are there and do not answer for a reason.
    ///
    /// @param inUse devices that are in use
    /// @param silent those of them that do not answer or say that they are broken
    /// @param workedOn those of them that somebody works on
    /// @param share above this share, 0…1, it is partly offline, or worked on
    /// @param planned whether work on the whole site is going on
    public static SiteHealth of(int inUse, int silent, int workedOn, double share, boolean planned) {
        if (planned) {
            return MAINTENANCE;
        }
        if (inUse > 0 && silent == inUse) {
            return OFFLINE;
        }
        if (silent > inUse * share) {
            return PARTLY_OFFLINE;
        }
        return workedOn > inUse * share ? MAINTENANCE : NORMAL;
    }
}
