/** What is told to every service of the machine that it runs on. */
@NullMarked
package org.solidarites.chassis.config;

import org.jspecify.annotations.NullMarked;
