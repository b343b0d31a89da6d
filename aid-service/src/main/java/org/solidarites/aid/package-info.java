/** Facultative aids: the dated règlement, simulations, and the dossier from draft to decision. */
@NullMarked
package org.solidarites.aid;

import org.jspecify.annotations.NullMarked;
