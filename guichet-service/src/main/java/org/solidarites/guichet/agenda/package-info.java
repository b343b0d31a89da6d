/** What people come for (motives), and when the agents receive them. */
@NullMarked
package org.solidarites.guichet.agenda;

import org.jspecify.annotations.NullMarked;
