/** The read API of the Human Services Data Specification 3.0 (Open Referral). */
@NullMarked
package org.solidarites.guichet.standard.hsds;

import org.jspecify.annotations.NullMarked;
