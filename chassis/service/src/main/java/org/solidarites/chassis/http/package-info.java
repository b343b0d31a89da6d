/** The conventions of the HTTP API: problems, pages, versions. */
@NullMarked
package org.solidarites.chassis.http;

import org.jspecify.annotations.NullMarked;
