package org.menshen.map.fx.demo;

/// Starts [MapDemo] from a class path: the toolkit refuses a main class that is an application itself there.
public final class DemoMain {

    private DemoMain() {
    }

    /// See [MapDemo] for the parameters.
    public static void main(String[] args) {
        MapDemo.main(args);
    }
}
