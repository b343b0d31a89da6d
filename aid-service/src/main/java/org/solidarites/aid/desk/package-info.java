/** The city's desks as this service knows them from events. */
@NullMarked
package org.solidarites.aid.desk;

import org.jspecify.annotations.NullMarked;
