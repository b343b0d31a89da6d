/** What the city tells, for those who write a program that listens. */
@NullMarked
package org.solidarites.gateway.portal.event;

import org.jspecify.annotations.NullMarked;
