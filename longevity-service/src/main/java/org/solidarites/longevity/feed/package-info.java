/** What takes place, in the forms that other programs read: iCalendar, schema.org and OpenActive. */
@NullMarked
package org.solidarites.longevity.feed;

import org.jspecify.annotations.NullMarked;
