/** What takes place in the senior spaces, and how many places it has. */
@NullMarked
package org.solidarites.longevity.activity;

import org.jspecify.annotations.NullMarked;
