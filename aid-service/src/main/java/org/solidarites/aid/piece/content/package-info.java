/** What kind of file some bytes are, told by their structure alone. Plain Java, no framework. */
@NullMarked
package org.solidarites.aid.piece.content;

import org.jspecify.annotations.NullMarked;
