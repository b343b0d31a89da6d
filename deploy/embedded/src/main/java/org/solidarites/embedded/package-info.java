/** PostgreSQL and Kafka on this machine with nothing but jars: thrown away after a test, or kept by the local stack. */
@NullMarked
package org.solidarites.embedded;

import org.jspecify.annotations.NullMarked;
