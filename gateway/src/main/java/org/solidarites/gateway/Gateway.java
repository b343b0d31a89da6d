package org.solidarites.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    /** Leaves it to our own routes to look at addresses: they say in a problem what is wrong. */
    public static void main(String[] arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
