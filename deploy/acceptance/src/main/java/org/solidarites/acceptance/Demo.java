package org.solidarites.acceptance;

import java.io.PrintStream;
import java.time.Clock;
import org.solidarites.local.LocalConfig;

/** {@code ./solidarites demo}: one resident's case, through the gateway only; ends at the first surprise. */
public final class Demo {

    private final Story story;
    private final Door door;
    private final Clock clock;

    Demo(Door door, PrintStream out) {
        this.door = door;
        this.story = new Story(door, out);
        this.clock = CityClock.NOW;
    }

    public static void main(String[] arguments) {
        try {
            new Demo(new Door(LocalConfig.from(System.getenv())), System.out).tell();
        } catch (Surprise surprise) {
            System.err.println();
            System.err.println("The story ends here: " + surprise.getMessage());
            System.exit(1);
        }
    }

    void tell() {
        new ReferralCase(story, door, clock).tell();
        new EnergyCase(story, door, clock).tell();
        new NeighbourCase(story, door, clock).tell();
        new GrantCase(story, door, clock).tell();
        story.chapter("The whole story went as told.");
    }
}
