package org.menshen.map.fx.demo;

/// Starts [MapSpeed] from a class path.
public final class SpeedMain {

    private SpeedMain() {
    }

    /// See [MapSpeed] for the parameters.
    public static void main(String[] args) {
        MapSpeed.main(args);
    }
}
