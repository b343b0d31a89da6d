package org.solidarites.chassis.problem;

import java.net.URI;
import java.util.Locale;

/**
 * One kind of refusal, finer than an HTTP status; each program lists its kinds in one enum that implements this.
 *
 * <p>The code is the contract: clients switch on {@link #type()}, which never changes. The sentence for people stands
 * in the resource bundle named like the enum ({@code GuichetProblem.properties} in English, {@code
 * GuichetProblem_fr.properties} in French), under the name of the constant, with {@code {named}} arguments.
 */
public interface ProblemType {

    /** The name of the enum constant, for example {@code UNKNOWN_QUARTIER}. */
    String name();

    /** The HTTP status, 400 to 599. */
    int status();

    /** A short English title that never varies between two occurrences. */
    String title();

    /** The stable code, for example {@code unknown-quartier}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The RFC 9457 {@code type}: a URN, so that it stays the same wherever the suite is deployed. */
    default URI type() {
        return URI.create("urn:solidarites:problem:" + code());
    }

    /** Starts a refusal of this kind; add arguments and faulty fields, then throw it. */
    default Refusal refuse() {
        return new Refusal(this);
    }
}
