/** Opening hours in OpenStreetMap's syntax: read once, then asked at any instant. Plain Java. */
@NullMarked
package org.solidarites.guichet.opening.hours;

import org.jspecify.annotations.NullMarked;
