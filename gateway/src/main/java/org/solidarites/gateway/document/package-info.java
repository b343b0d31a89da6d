/** One OpenAPI document, merged from those of the services. */
@NullMarked
package org.solidarites.gateway.document;

import org.jspecify.annotations.NullMarked;
