/** Who the people behind the dossiers are, apart from their cases, and who has read what about them. */
@NullMarked
package org.solidarites.aid.person;

import org.jspecify.annotations.NullMarked;
