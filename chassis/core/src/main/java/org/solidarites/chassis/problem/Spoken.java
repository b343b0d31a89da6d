package org.solidarites.chassis.problem;

import java.util.Locale;

/** An argument of a sentence that reads otherwise in another language. */
public interface Spoken {

    /** As a reader of this language writes it. */
    String in(Locale language);
}
