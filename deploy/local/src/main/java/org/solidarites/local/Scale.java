package org.solidarites.local;

/**
 * How many there are of what there can be several of.
 *
 * @param instances of each service and of the gateway
 * @param brokers of Kafka, each its own controller
 */
public record Scale(int instances, int brokers) {

    /** One of each, as long as nothing else is asked for. */
    public static final Scale ONE = new Scale(1, 1);

    private static final int MOST = 9;
    private static final int COPIES = 3;

    /** At most nine of each. */
    public Scale {
        if (instances < 1 || instances > MOST || brokers < 1 || brokers > MOST) {
            throw new StackException("There can be 1 to %d instances, and 1 to %1$d brokers.".formatted(MOST));
        }
    }

    /** How many instances a part has. */
    public int of(PartName part) {
        if (part == PartName.KAFKA) {
            return brokers;
        }
        return part.isService() || part == PartName.GATEWAY ? instances : 1;
    }

    /** How many copies of a record Kafka keeps. */
    int copies() {
        return Math.min(brokers, COPIES);
    }

    /** How many of them must have it before it is acknowledged: one broker may be away. */
    int copiesInSync() {
        return Math.max(1, copies() - 1);
    }
}
