/**
 * The Coopérative nantaise des nouvelles solidarités: who takes part, when it meets, what it tries out, who helps whom
 * and what it decides ({@code domain.md} section 6).
 */
@NullMarked
package org.solidarites.foodcoop.cooperative;

import org.jspecify.annotations.NullMarked;
