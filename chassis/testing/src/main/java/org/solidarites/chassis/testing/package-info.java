/** What the tests of a service stand on: real PostgreSQL and Kafka, signed tokens, the walls. */
@NullMarked
package org.solidarites.chassis.testing;

import org.jspecify.annotations.NullMarked;
