package org.solidarites.foodcoop.grant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes the grants. */
@ConfigMapping(prefix = "solidarites.grants.publisher")
interface PublisherConfig {

    /** Name of the city as it stands in open data. */
    @WithDefault("Ville de Nantes")
    String name();

    /** SIRET of the city; to be confirmed by the city before anything is published. */
    @WithDefault("21440109300015")
    String siret();

    /** Prefix of grant ids in 360Giving; to be registered there before anything is published. */
    @WithDefault("360G-villedenantes")
    String prefix();

    /** Web address of the API, for the address of each grant. */
    @WithDefault("http://localhost:8080")
    String url();
}
