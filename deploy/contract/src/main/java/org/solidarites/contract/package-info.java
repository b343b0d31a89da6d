/** What the API document promises to those who build on it, and programs that take it at its word. */
@NullMarked
package org.solidarites.contract;

import org.jspecify.annotations.NullMarked;
