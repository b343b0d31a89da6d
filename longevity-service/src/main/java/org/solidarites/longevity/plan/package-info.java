/** The city's plan to be friendly to the old (Ville amie des aînés), as open data. */
@NullMarked
package org.solidarites.longevity.plan;

import org.jspecify.annotations.NullMarked;
