package org.solidarites.chassis.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Whether this is the real thing: not a test, not a developer's machine, not the local stack. */
public final class Production {

    private Production() {}

    /** True where what only a demonstration may use has to be refused. */
    public static boolean isOn() {
        return LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod");
    }
}
