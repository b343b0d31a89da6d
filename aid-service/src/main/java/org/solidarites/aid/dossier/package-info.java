/** The dossier from draft to decision. */
@NullMarked
package org.solidarites.aid.dossier;

import org.jspecify.annotations.NullMarked;
