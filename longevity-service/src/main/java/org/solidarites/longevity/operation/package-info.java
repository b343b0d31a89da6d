/** What those who run this service may do to it. */
@NullMarked
package org.solidarites.longevity.operation;

import org.jspecify.annotations.NullMarked;
