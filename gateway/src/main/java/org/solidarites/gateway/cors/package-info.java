/** Which web pages may call the API and read what it answers. */
@NullMarked
package org.solidarites.gateway.cors;

import org.jspecify.annotations.NullMarked;
