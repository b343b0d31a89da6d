/** What help with food a household may get, before anybody knows who it is. */
@NullMarked
package org.solidarites.foodcoop.foodhelp;

import org.jspecify.annotations.NullMarked;
