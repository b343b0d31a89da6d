/** The caisse commune alimentaire: accounts of households and the rules of the common food fund. */
@NullMarked
package org.solidarites.foodcoop.caisse;

import org.jspecify.annotations.NullMarked;
