/** Calls for cooperation (appels à coopérations): what the city offers, to whom and until when. */
@NullMarked
package org.solidarites.foodcoop.call;

import org.jspecify.annotations.NullMarked;
