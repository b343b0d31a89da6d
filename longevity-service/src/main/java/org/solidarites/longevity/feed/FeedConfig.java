package org.solidarites.longevity.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How the feeds present themselves to those who collect from many cities. */
@ConfigMapping(prefix = "solidarites.feed")
public interface FeedConfig {

    /** The public door of the suite, without a slash at the end: the addresses in feeds begin so. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Who organizes the activities. */
    @WithDefault("Maison de la longévité et des générations")
    String organizer();

    /** Where one reads of the organizer. */
    @WithDefault("https://metropole.nantes.fr")
    URI organizerUrl();

    /** Under which licence the feeds and the other open data of this service may be used. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    URI licence();

    /** How many items a page of a feed has; OpenActive asks for 500 at least. */
    @WithDefault("500")
    int pageSize();
}
