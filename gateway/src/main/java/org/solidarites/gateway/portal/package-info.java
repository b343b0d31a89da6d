/** The site that partners, developers and residents read, in French and in English, made on the server. */
@NullMarked
package org.solidarites.gateway.portal;

import org.jspecify.annotations.NullMarked;
