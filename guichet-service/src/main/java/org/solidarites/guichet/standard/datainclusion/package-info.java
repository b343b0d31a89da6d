/** The feed of structures and services after the data·inclusion schema, version 1. */
@NullMarked
package org.solidarites.guichet.standard.datainclusion;

import org.jspecify.annotations.NullMarked;
