/** Words for people: compared without regard to accents, and put into sentences. */
@NullMarked
package org.solidarites.chassis.text;

import org.jspecify.annotations.NullMarked;
