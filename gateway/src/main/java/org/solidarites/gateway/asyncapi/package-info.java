/** The document of everything that the city tells. */
@NullMarked
package org.solidarites.gateway.asyncapi;

import org.jspecify.annotations.NullMarked;
