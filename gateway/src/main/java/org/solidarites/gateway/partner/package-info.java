/** Partners that build on the suite: who they are, their keys, and what is taken back from them. */
@NullMarked
package org.solidarites.gateway.partner;

import org.jspecify.annotations.NullMarked;
