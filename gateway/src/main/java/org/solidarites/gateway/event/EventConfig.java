package org.solidarites.gateway.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events are kept and streamed. */
@ConfigMapping(prefix = "solidarites.events")
public interface EventConfig {

    /** How long events are kept, and so how long a reader may be away. */
    @WithDefault("30d")
    Duration kept();

    /** How often an instance looks for events that others have appended, while somebody follows a stream here. */
    @WithDefault("250ms")
    Duration lookEvery();

    /** After so long without an event a stream shows that it lives. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a reader may take nothing while something waits for it, until its stream is cut. */
    @WithDefault("60s")
    Duration readerPatience();

    /** Most events kept in memory for the streams of this instance; who is further behind reads from the database. */
    @WithDefault("1000")
    @Min(10)
    int recent();

    /** Most streams of this instance, each some tens of kilobytes of memory; those beyond are answered 429. */
    @WithDefault("2500")
    @Min(1)
    int maxStreams();

    /** Most streams of one caller on this instance; those beyond are answered 429. */
    @WithDefault("20")
    @Min(1)
    int maxStreamsPerCaller();
}
