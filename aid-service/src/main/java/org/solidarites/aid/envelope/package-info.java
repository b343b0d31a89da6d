/** What may be granted of an aid in a year, and every movement of it. */
@NullMarked
package org.solidarites.aid.envelope;

import org.jspecify.annotations.NullMarked;
