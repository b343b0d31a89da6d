/** Which times are free: plain rules that know no framework. */
@NullMarked
package org.solidarites.guichet.agenda.slot;

import org.jspecify.annotations.NullMarked;
